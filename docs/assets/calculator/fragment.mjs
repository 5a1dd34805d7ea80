// A case in the address: #lang=da&investment=400.000, only what differs from the example. Nothing is sent to a server.
const WRITE_AFTER_MS = 300;
let timer = 0;

export function textOf(field) {
  return field.type === "checkbox" ? String(field.checked) : field.value;
}

export function setText(field, text) {
  if (field?.type === "checkbox") field.checked = text === "true";
  else if (field) field.value = text;
}

// The example's text for this field, as the page was delivered.
export function exampleOf(field) {
  if (field.type === "checkbox") return String(field.defaultChecked);
  if (field.options) return ([...field.options].find((option) => option.defaultSelected) ?? field.options[0]).value;
  return field.defaultValue;
}

// {language, values} from the address, or null where the fragment is none of ours (a heading's anchor, say).
export function readFragment() {
  const found = new URLSearchParams(location.hash.slice(1));
  const language = found.get("lang");
  if (language !== "da" && language !== "en") return null;
  found.delete("lang");
  return { language, values: Object.fromEntries(found) };
}

// Puts the case into the address, and into the links to this page in the other language.
export function writeFragment(language, fields) {
  clearTimeout(timer);
  const differing = fields.filter((field) => textOf(field) !== exampleOf(field));
  const pairs = [["lang", language], ...differing.map((field) => [field.name, textOf(field)])];
  const fragment = differing.length ? `#${new URLSearchParams(pairs)}` : "";
  history.replaceState(history.state, "", location.pathname + location.search + fragment);
  for (const link of document.querySelectorAll("a[hreflang]")) link.hash = fragment;
}

// The same when typing pauses: browsers limit how often an address may change.
export function writeFragmentSoon(language, fields) {
  clearTimeout(timer);
  timer = setTimeout(writeFragment, WRITE_AFTER_MS, language, fields);
}
