// The language switch keeps the place on the page, and the site's root leads to the language chosen last.
document.querySelector(".sp-switch")?.addEventListener("click", (event) => {
  event.currentTarget.hash = location.hash; // headings have the same ids in both languages
  try {
    localStorage.setItem("salgsproces.language", event.currentTarget.hreflang);
  } catch (error) {
    console.debug(error); // storage may be forbidden; then the browser's own language decides
  }
});
