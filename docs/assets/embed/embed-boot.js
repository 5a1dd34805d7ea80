// Runs before the first paint of an embedded calculator: language and theme from the address, and the height to the page
// around it. Nothing but the height is told.
(() => {
  const root = document.documentElement;
  const asked = new URLSearchParams(location.search);
  const linked = new URLSearchParams(location.hash.slice(1)).get("lang");
  const language = asked.get("lang") ?? linked;
  root.lang = language === "en" ? "en" : "da";

  const theme = asked.get("theme");
  const dark = matchMedia("(prefers-color-scheme: dark)");
  const paint = () => (root.dataset.theme = theme === "light" || theme === "dark" ? theme : dark.matches ? "dark" : "light");
  dark.addEventListener("change", paint);
  paint();

  addEventListener("DOMContentLoaded", () => {
    document.title = document.querySelector(`.embed-${root.lang} h1`).textContent;
    if (window.parent === window) return;
    root.classList.add("is-embedded");
    const tell = () => window.parent.postMessage({ type: "salgsproces-height", height: Math.ceil(document.body.getBoundingClientRect().height) }, "*");
    new ResizeObserver(tell).observe(document.body);
  });
})();
