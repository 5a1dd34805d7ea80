// The menu under the result: the result as a file, the business case, the link; and a chart as a picture.
// Fetched once Python runs, so that nothing waits for it. What is in a file comes from Python through `ask`.
import { pictureOf } from "./picture.mjs";
import { WORDS } from "./words.mjs";

const here = (name) => new URL(name, import.meta.url).href;
const framed = window.top !== window;

// Adds the menu to a calculator's section. `ask(want)` asks Python with what stands in the form.
export function offer(section, ask) {
  if (section.querySelector(".calculator-save")) return;
  addStyle("save.css");
  const words = WORDS[section.dataset.language];
  const menu = made("details", { className: "calculator-group calculator-save" });
  const buttons = made("p", { className: "calculator-buttons" });
  const status = made("p", { className: "calculator-save-status" });
  status.setAttribute("role", "status");
  menu.append(made("summary", { textContent: words.menu }), buttons, status);

  const choose = (label, work) => {
    const button = made("button", { type: "button", textContent: label });
    button.addEventListener("click", async () => {
      if (menu.ariaBusy === "true") return;
      menu.ariaBusy = "true";
      try {
        await work(button);
      } catch (error) {
        console.warn("calculator:", error.message);
        status.textContent = words.failed;
      } finally {
        menu.ariaBusy = "false";
      }
    });
    buttons.append(button);
  };

  const asked = async (want, meanwhile) => {
    status.textContent = meanwhile;
    const answer = await ask(want);
    status.textContent = answer.ok ? "" : (answer.errors.request ?? words.mend);
    return answer;
  };

  for (const kind of ["xlsx", "csv", "json"]) {
    choose(words[kind], async () => {
      const answer = await asked(`export:${kind}`, words.working);
      if (!answer.ok) return;
      const bytes = Uint8Array.from(atob(answer.content), (letter) => letter.charCodeAt(0));
      tell(status, save(new Blob([bytes], { type: answer.media_type }), answer.name), words);
    });
  }
  if (section.dataset.case !== undefined) {
    choose(words.case, async (button) => {
      const answer = await asked("case", words.caseWorking);
      if (!answer.ok) return;
      const { show } = await import("./business-case.mjs");
      await show(answer.html, section.dataset.language, button, framed ? words.framed : "");
    });
  }
  choose(words.link, () => section.querySelector(".calculator-copy").click());

  section.append(menu);
  offerPictures(section, words, status);
}

// Two buttons at every chart, also at those that come with a new result.
function offerPictures(section, words, status) {
  const add = () => {
    for (const figure of section.querySelectorAll("figure.chart:not(:has(.chart-save))")) {
      const title = figure.querySelector("figcaption").textContent;
      const row = made("p", { className: "chart-save" });
      for (const kind of ["SVG", "PNG"]) {
        const button = made("button", { type: "button", textContent: kind });
        button.dataset.picture = kind.toLowerCase();
        button.ariaLabel = words.save(title, kind);
        row.append(button);
      }
      figure.append(row);
    }
  };
  add();
  new MutationObserver(add).observe(section.querySelector(".calculator-result"), { childList: true, subtree: true });
  section.addEventListener("click", async ({ target }) => {
    const kind = target.dataset?.picture;
    if (!kind) return;
    try {
      const drawing = target.closest("figure").querySelector("svg");
      const { blob, name } = await pictureOf(drawing, kind, section);
      tell(status, save(blob, name), words);
    } catch (error) {
      console.warn("calculator:", error.message);
      status.textContent = words.failed;
    }
    if (framed) status.closest("details").open = true;
  });
}

// Saves a file as if a link to it had been followed, and gives that link, in case the browser did not.
function save(blob, name) {
  const link = made("a", { href: URL.createObjectURL(blob), download: name, textContent: name });
  link.click();
  return link;
}

function tell(status, link, words) {
  const before = status.querySelector("a[download]");
  if (before) URL.revokeObjectURL(before.href);
  status.replaceChildren(`${words.done} `, link);
  if (!framed) return;
  const out = made("a", { href: location.href, target: "_blank", rel: "noopener", textContent: words.framed });
  status.append(" ", out);
}

export function addStyle(name) {
  if (document.querySelector(`link[href="${here(name)}"]`)) return null;
  const link = made("link", { rel: "stylesheet", href: here(name) });
  document.head.append(link);
  return link;
}

function made(tag, properties) {
  return Object.assign(document.createElement(tag), properties);
}
