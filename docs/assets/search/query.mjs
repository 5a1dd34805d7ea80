// What is asked of the index, and what of its answers is shown. Pure, but for building nodes.

const STROKE = /\|/g; // stands between the parts of a compound in the index, and is never shown
const DOUBLED = /([bdfgklmnprst])\1(?:e|en|ens|er|ers|erne|ernes|et|ets|ene|enes)$/i;

// Danish doubles a consonant before an ending (proces, processen); the index finds the rest from the beginning.
export function queryOf(typed, language) {
  const words = typed.trim().split(/\s+/);
  return (language === "da" ? words.map((word) => word.replace(DOUBLED, "$1")) : words).join(" ");
}

// For a word it does not know, Pagefind falls back to whatever begins alike, if only in one letter. That is no answer.
export function isNear(page, query) {
  const marked = [...page.excerpt.matchAll(/<mark>(.*?)<\/mark>/g)].flatMap(([, mark]) =>
    [mark.replace(STROKE, ""), ...mark.split(/[^\p{L}\p{N}]+/u)].map((word) => word.toLowerCase()));
  return query.toLowerCase().split(/\s+/).some((word) => {
    const beginning = word.slice(0, Math.max(Math.min(3, word.length), word.length - 5));
    return marked.some((mark) => mark.startsWith(beginning));
  });
}

// Text and marks alone are taken over, whatever else the index might hold.
export function excerptNodes(html) {
  const parsed = new DOMParser().parseFromString(html.replace(STROKE, ""), "text/html").body;
  return [...parsed.childNodes].map((node) => {
    if (node.nodeName !== "MARK") return node.textContent;
    const mark = document.createElement("mark");
    mark.textContent = node.textContent;
    return mark;
  });
}
