// The page that is not there: shows the address, searches for what it seems to say, and keeps to the reader's colours.
(() => {
  document.documentElement.dataset.theme = matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light";
  const path = readable(location.pathname);
  const words = path.split("/").filter(Boolean).at(-1)?.replace(/\.\w+$/, "").replaceAll(/[-_]+/g, " ") ?? "";
  for (const place of document.querySelectorAll("[data-address]")) place.textContent = path;
  for (const link of document.querySelectorAll("a[data-search]")) link.href += encodeURIComponent(words);
  const language = path.match(/\/(da|en)\//)?.[1];
  const own = language && document.querySelector(`section[lang="${language}"]`);
  if (own) { // the reader's language first, in the title too
    own.parentElement.prepend(own);
    document.title = own.querySelector("h2").textContent;
    document.documentElement.lang = language;
  }

  function readable(address) {
    try {
      return decodeURIComponent(address);
    } catch { // not UTF-8: shown as it was typed
      return address;
    }
  }
})();
