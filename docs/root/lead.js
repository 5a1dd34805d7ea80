// Leads from the site's root to the reader's language: the one chosen before, else the browser's first that we have.
(() => {
  const ours = { da: "da", nb: "da", nn: "da", no: "da", en: "en" };
  const remembered = () => {
    try { return localStorage.getItem("salgsproces.language"); } catch { return null; } // storage may be forbidden
  };
  const tags = [remembered(), ...navigator.languages];
  const wanted = tags.map((tag) => ours[(tag ?? "").toLowerCase().split("-")[0]]).find(Boolean);
  location.replace(`${wanted ?? "en"}/${location.search}${location.hash}`);
})();
