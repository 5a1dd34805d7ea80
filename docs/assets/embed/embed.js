// Puts a calculator into somebody else's page and keeps its height:
//   <script src="https://…/embed.js" data-calculator="roi" data-lang="da" data-theme="auto" async></script>
// data-calculator: roi or lead-score; data-lang: da or en, left out: the company's own; data-theme: auto, light or dark;
// data-title: frame's name.
(() => {
  const script = document.currentScript;
  const { calculator = "roi", lang, theme = "auto", title } = script.dataset;
  const names = { da: "Beregner", en: "Calculator" };
  const address = new URL(`embed/${encodeURIComponent(calculator)}/`, script.src);
  address.search = new URLSearchParams(lang ? { lang, theme } : { theme });

  const frame = document.createElement("iframe");
  frame.title = title ?? `${names[lang ?? document.documentElement.lang.slice(0, 2)] ?? names.en}: ${calculator}`;
  frame.loading = "lazy";
  frame.allow = "clipboard-write";
  frame.src = address.href;
  Object.assign(frame.style, { display: "block", width: "100%", height: "900px", border: "0", colorScheme: "normal" });
  script.after(frame);

  addEventListener("message", ({ source, origin, data }) => {
    if (source !== frame.contentWindow || origin !== address.origin || data?.type !== "salgsproces-height") return;
    if (Number.isFinite(data.height) && data.height > 0) frame.style.height = `${Math.min(data.height, 20_000)}px`;
  });
})();
