// Runs before the first paint of an embedded calculator: language and theme from the address, and the height to the
// page around it. Nothing but the height is told.
(() => {
  const root = document.documentElement;
  const asked = new URLSearchParams(location.search);

  const language = asked.get("lang") ?? root.lang;
  if (language !== root.lang && !("alone" in root.dataset) && (language === "da" || language === "en")) {
    const here = location.pathname.replace(/(index\.html)?$/, "");
    const own = here.replace(/(da|en)\/$/, ""); // the company's language; the other one stands below it
    location.replace((here === own ? `${own}${language}/` : own) + location.search + location.hash);
    return;
  }

  const theme = ["light", "dark"].find((known) => known === asked.get("theme"));
  const dark = matchMedia("(prefers-color-scheme: dark)");
  const paint = () => (root.dataset.theme = theme ?? (dark.matches ? "dark" : "light"));
  dark.addEventListener("change", paint);
  paint();

  addEventListener("DOMContentLoaded", () => {
    for (const link of document.querySelectorAll("a[hreflang]")) {
      link.search = new URLSearchParams({ ...Object.fromEntries(asked), lang: link.hreflang });
    }
    if (window.parent === window) return;
    const tell = () => {
      const height = Math.ceil(document.body.getBoundingClientRect().height);
      window.parent.postMessage({ type: "salgsproces-height", height }, "*");
    };
    new ResizeObserver(tell).observe(document.body);
  });
})();
