// Search in a dialog: a box that owns a list.
// The index (Pagefind, in search/ of each language) is fetched on the first sign of intent.
import { excerptNodes, isNear, queryOf } from "./query.mjs";
import { WORDS } from "./words.mjs";

const SHOWN = 10;
const PAUSE_MS = 120;

const opener = document.querySelector(".sp-search-open");
const language = document.documentElement.lang.startsWith("da") ? "da" : "en";
const words = WORDS[language];
const indexAddress = new URL(opener.dataset.searchIndex, location.href);

let engine = null; // the promise of Pagefind, made once
let dialog = null;
let options = [];
let chosen = -1;

const element = (name, properties = {}, ...children) => {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(properties)) made.setAttribute(key, value);
  made.append(...children);
  return made;
};

function load() {
  engine ??= import(new URL("pagefind.js", indexAddress)).then(async (pagefind) => {
    const baseUrl = new URL("..", indexAddress).pathname;
    await pagefind.options({ baseUrl, excerptLength: 22, ranking: { termSimilarity: 2 } });
    await pagefind.init();
    return pagefind;
  });
  return engine;
}

function build() {
  const input = element("input", {
    type: "search", role: "combobox", class: "sp-search__input", autocomplete: "off", spellcheck: "false",
    enterkeyhint: "go", placeholder: words.placeholder, "aria-label": words.label, "aria-controls": "sp-search-list",
    "aria-expanded": "false", "aria-autocomplete": "list",
  });
  const close = element("button", { type: "button", class: "sp-search__close" }, words.close);
  const status = element("p", { class: "sp-search__status", role: "status" }, words.hint);
  const list = element("div", {
    id: "sp-search-list", class: "sp-search__list", role: "listbox", "aria-label": words.results,
  });
  list.hidden = true;
  dialog = element("dialog", { class: "sp-search", "aria-label": words.label },
    element("div", { class: "sp-search__bar", role: "search" }, input, close), status, list);
  Object.assign(dialog, { input, status, list });
  close.addEventListener("click", () => dialog.close());
  dialog.addEventListener("click", (event) => event.target === dialog && dialog.close());
  input.addEventListener("input", () => search(input.value));
  input.addEventListener("keydown", steer);
  document.body.append(dialog);
}

function open(query = "") {
  if (!dialog) build();
  if (!dialog.open) dialog.showModal();
  if (query) dialog.input.value = query;
  dialog.input.select();
  load().catch(fail);
  if (dialog.input.value) search(dialog.input.value);
}

async function search(typed) {
  const query = queryOf(typed, language);
  if (!query) return show([], words.hint);
  try {
    const found = await (await load()).debouncedSearch(query, {}, PAUSE_MS);
    if (!found) return; // something newer was typed
    const best = await Promise.all(found.results.slice(0, SHOWN).map((result) => result.data()));
    const pages = best.filter((page) => isNear(page, query));
    const all = found.results.length - best.length + pages.length;
    if (typed === dialog.input.value) show(pages, words.count(pages.length && all, pages.length, typed.trim()));
  } catch (error) {
    fail(error);
  }
}

function show(pages, status) {
  options = pages.map(option);
  dialog.list.replaceChildren(...options);
  dialog.list.hidden = options.length === 0;
  dialog.input.setAttribute("aria-expanded", String(options.length > 0));
  dialog.status.textContent = status;
  choose(options.length ? 0 : -1);
}

function option(page, index) {
  const title = element("span", { class: "sp-search__title" }, page.meta.title);
  const kind = page.meta.kind ? [element("span", { class: "sp-search__kind" }, page.meta.kind)] : [];
  const text = element("span", { class: "sp-search__excerpt" }, ...excerptNodes(page.excerpt));
  const link = element("a", {
    role: "option", id: `sp-search-${index}`, class: "sp-search__option", href: page.url, tabindex: "-1",
    "aria-selected": "false",
  }, title, ...kind, text);
  link.addEventListener("pointermove", () => chosen !== index && choose(index));
  return link;
}

function choose(index) {
  options[chosen]?.setAttribute("aria-selected", "false");
  chosen = index;
  const option = options[index];
  if (!option) return dialog.input.removeAttribute("aria-activedescendant");
  option.setAttribute("aria-selected", "true");
  option.scrollIntoView({ block: "nearest" });
  dialog.input.setAttribute("aria-activedescendant", option.id);
}

function steer(event) {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (step && options.length) {
    event.preventDefault();
    choose((chosen + step + options.length) % options.length);
  } else if (event.key === "Enter" && options[chosen]) {
    event.preventDefault();
    options[chosen].click();
  }
}

function fail(error) {
  console.warn(error);
  engine = null; // the next try fetches anew
  show([], words.failed);
}

opener.addEventListener("click", () => open());
for (const sign of ["pointerenter", "focus", "touchstart"]) {
  opener.addEventListener(sign, () => load().catch(() => { engine = null; }), { once: true, passive: true });
}
document.addEventListener("keydown", (event) => {
  const typing = event.target.closest?.("input, textarea, select, [contenteditable]");
  const slash = event.key === "/" && !typing && !event.ctrlKey && !event.metaKey && !event.altKey;
  const commandK = event.key === "k" && (event.ctrlKey || event.metaKey);
  if (slash || commandK) {
    event.preventDefault();
    open();
  }
});

const asked = new URLSearchParams(location.search).get("q");
if (asked !== null) open(asked);
