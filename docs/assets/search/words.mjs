// What search says, in both languages.
export const WORDS = {
  da: {
    label: "Søg i salgsprocessen",
    placeholder: "Søg efter trin, nøgletal, begreber …",
    close: "Luk",
    results: "Resultater",
    hint: "Skriv et ord. Bøjninger og dele af sammensatte ord findes også.",
    failed: "Søgningen kunne ikke hentes. Er du på nettet? Prøv igen.",
    count: (all, shown, query) =>
      all === 0 ? `Intet fundet for “${query}”. Prøv et kortere eller et mere almindeligt ord, eller gå via menuen.`
        : all === 1 ? "1 side fundet."
          : all === shown ? `${all} sider fundet.` : `${all} sider fundet, de ${shown} bedste vises.`,
  },
  en: {
    label: "Search the sales process",
    placeholder: "Search stages, KPIs, terms …",
    close: "Close",
    results: "Results",
    hint: "Type a word. Other forms of it are found as well.",
    failed: "Search could not be loaded. Are you online? Try again.",
    count: (all, shown, query) =>
      all === 0 ? `Nothing found for “${query}”. Try a shorter or more common word, or use the menu.`
        : all === 1 ? "1 page found."
          : all === shown ? `${all} pages found.` : `${all} pages found, the best ${shown} are shown.`,
  },
};
