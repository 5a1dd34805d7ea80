// The page's side of a calculator: what is typed goes to Python as JSON text, what comes back is shown.
// It computes nothing itself. The markup it relies on is described in scripts/runtime/__init__.py.
import { runtime } from "./runtime.mjs";
import { exampleOf, readFragment, setText, textOf, writeFragment, writeFragmentSoon } from "./fragment.mjs";

const IDLE_START_MS = 3_000;
const ANNOUNCE_AFTER_MS = 700;
const PARTS_AFTER_MS = 300;
const TEXT = {
  da: {
    starting: "Regnemotoren starter. Du kan roligt skrive imens.",
    slow:
      "Regnemotoren er længe om at starte. Skriv bare videre; dine tal bliver regnet, når den er klar. " +
      "Indtil da gælder resultatet for eksemplet.",
    failed:
      "Regnemotoren kan ikke køre i denne browser. Resultatet gælder for eksemplet, og formlerne kan stadig læses. " +
      "Prøv en nyere browser, eller genindlæs siden.",
    stale: "Resultatet viser de sidste tal, der kunne regnes. Ret de markerede felter.",
    copy: "Kopiér link",
    copied: "Linket er kopieret",
  },
  en: {
    starting: "The calculation engine is starting. You can type meanwhile.",
    slow:
      "The calculation engine is taking long to start. Keep typing; your figures are computed when it is ready. " +
      "Until then the result is for the example.",
    failed:
      "The calculation engine cannot run in this browser. The result is for the example, and the formulas can " +
      "still be read. Try a newer browser, or reload the page.",
    stale: "The result shows the last figures that could be computed. Mend the marked fields.",
    copy: "Copy link",
    copied: "The link is copied",
  },
};

class CalculatorView {
  #section; #form; #text; #language; #request; #announceTimer; #partsTimer; #files;
  #computed = 0;
  #asking = false;
  #changed = false;
  #touched = new Set(); // names of the fields the reader changed
  #carried = {}; // what a link says of fields that this form leaves out
  #foreign = null; // values from a link written in the other language, until Python has rewritten them

  constructor(section) {
    this.#section = section;
    this.#form = section.querySelector(".calculator-form");
    this.#language = section.dataset.language;
    this.#text = TEXT[this.#language];
    this.#fields().forEach(makeSlots);
    this.#addCopyButton();
    this.#form.addEventListener("submit", (event) => event.preventDefault());
    this.#form.addEventListener("input", ({ target }) => this.#onInput(target.name));
    this.#form.addEventListener("reset", () => requestAnimationFrame(() => this.#onInput("")));
    addEventListener("hashchange", () => section.isConnected && this.#restore());
    for (const intent of ["focusin", "pointerover", "touchstart", "dragenter"]) {
      section.addEventListener(intent, () => this.start(), { once: true, passive: true });
    }
    this.#state("static");
    this.#showWhatApplies();
    if (!this.#restore()) this.#startWhenIdle();
  }

  async start() {
    if (this.#section.dataset.state !== "static") return;
    this.#state("starting");
    const onSlow = () => this.#say(this.#text.slow);
    runtime.addEventListener("slow", onSlow);
    try {
      [this.#request] = await Promise.all([this.#fixedPart(), runtime.start(), this.#takeFiles()]);
      this.#state("ready");
      this.#say("");
      this.#ask(); // also where nothing was typed: the first call is slow, and this one is not the reader's
      this.#offerFiles();
      this.#offerBatch();
    } catch (error) {
      this.#fail(error);
    } finally {
      runtime.removeEventListener("slow", onSlow);
    }
  }

  // What every question holds. The parameters stand in the section or in a file of their own.
  async #fixedPart() {
    const { calculator, language, prefix, parameters } = this.#section.dataset;
    const holder = this.#section.querySelector(".calculator-parameters");
    const found = holder ? JSON.parse((holder.content ?? holder).textContent) : await (await fetch(parameters)).json();
    return { calculator, language, prefix, parameters: found };
  }

  // Calculators that take a file need more of a script than the others.
  async #takeFiles() {
    if (!this.#section.querySelector(".calculator-files")) return;
    const { DroppedFiles } = await import("./on-demand/files.mjs");
    this.#files = new DroppedFiles(this.#section, () => this.#recompute());
    await this.#files.ready();
  }

  // A field may belong to one answer of another field: data-shown-when="framework=bant|champ".
  #showWhatApplies() {
    for (const part of this.#form.querySelectorAll("[data-shown-when]")) {
      const [name, answers] = part.dataset.shownWhen.split("=");
      part.hidden = !answers.split("|").includes(textOf(this.#form.elements[name]));
    }
  }

  #fields() {
    return [...this.#form.elements].filter((field) => field.name);
  }

  #onInput(name) {
    this.#touched.add(name);
    this.#showWhatApplies();
    if (!name) [this.#foreign, this.#carried] = [null, {}];
    this.start();
    if (this.#section.dataset.state === "starting") this.#say(this.#text.starting);
    writeFragmentSoon(this.#language, this.#fields(), this.#carried);
    this.#recompute();
  }

  #recompute() {
    this.#changed = true;
    if (this.#section.dataset.state === "ready" && !this.#asking) requestAnimationFrame(() => this.#ask());
  }

  // One question at a time; what was typed meanwhile makes one more, with the newest values.
  async #ask() {
    if (this.#asking) return;
    this.#asking = true;
    clearTimeout(this.#partsTimer);
    try {
      let request;
      do {
        this.#changed = false;
        const foreign = this.#foreign;
        request = this.#question();
        this.#show(await this.#answer(request), foreign);
      } while (this.#changed);
      this.#partsTimer = setTimeout(() => this.#fillParts(request), PARTS_AFTER_MS);
    } catch (error) {
      this.#fail(error);
    } finally {
      this.#asking = false;
    }
  }

  #question() {
    const typed = Object.fromEntries(this.#fields().map((field) => [field.name, textOf(field)]));
    const { values = { ...this.#carried, ...typed }, language = this.#language } = this.#foreign ?? {};
    return { ...this.#request, values, files: this.#files?.request, written_in: language };
  }

  // The result as files: nothing waits for the menu.
  async #offerFiles() {
    const { offer } = await import("./on-demand/save.mjs");
    offer(this.#section, (want) => this.#answer({ ...this.#question(), want }));
  }

  // A whole table, where the calculator takes one.
  async #offerBatch() {
    const place = this.#section.querySelector(".calculator-batch");
    if (!place) return;
    const { BatchView } = await import("./on-demand/batch.mjs");
    new BatchView(place, this.#section.dataset, (more) => this.#answer({ ...this.#question(), ...more }));
  }

  async #answer(request) {
    return JSON.parse(await runtime.ask(JSON.stringify(request)));
  }

  // The pieces of the result that take longer, when typing pauses; each keeps what it last held until then.
  async #fillParts(request) {
    try {
      for (const { dataset } of this.#parts()) {
        const answer = await this.#answer({ ...request, want: `part:${dataset.part}` });
        if (this.#changed || this.#asking) return;
        const place = this.#parts().find((part) => part.dataset.part === dataset.part);
        if (!answer.ok) return this.#say(answer.errors.request ?? this.#text.stale);
        if (place) this.#fill(place, answer.html);
      }
      this.#section.dataset.complete = this.#computed;
    } catch (error) {
      this.#fail(error);
    }
  }

  #parts() {
    return [...this.#section.querySelectorAll(".calculator-result [data-part]")];
  }

  // Puts new markup into a place whose folded parts stay as the reader left them.
  #fill(place, html) {
    const open = [...place.querySelectorAll("details")].map((part) => part.open);
    place.innerHTML = html;
    place.querySelectorAll("details").forEach((part, index) => (part.open = open[index] ?? part.open));
    place.classList.remove("is-stale");
  }

  #show(response, foreign) {
    if (foreign && foreign === this.#foreign) this.#translate(response.typed ?? {});
    const { errors, echo } = response;
    for (const field of this.#fields()) this.#mark(field, errors[field.name] ?? "", echo[field.name] ?? "");
    this.#files?.show(response.files, errors);
    this.#say(response.ok ? "" : (response.errors.request ?? this.#text.stale));
    const result = this.#section.querySelector(".calculator-result");
    result.classList.toggle("is-stale", !response.ok);
    if (response.ok) {
      const held = new Map(this.#parts().map((part) => [part.dataset.part, [...part.childNodes]]));
      this.#parts().forEach((part) => part.replaceChildren());
      this.#fill(result, response.html);
      for (const part of this.#parts()) {
        part.classList.add("is-stale");
        part.replaceChildren(...(held.get(part.dataset.part) ?? []));
      }
      this.#section.dataset.computed = ++this.#computed;
    }
    this.#announce(response.ok ? response.announce : this.#text.stale);
  }

  #mark(field, error, echo) {
    document.getElementById(`${field.id}-error`).textContent = error;
    document.getElementById(`${field.id}-echo`).textContent = echo;
    if (error) {
      field.setAttribute("aria-invalid", "true");
      field.closest("details:not([open])")?.setAttribute("open", "");
    } else field.removeAttribute("aria-invalid");
  }

  #announce(sentence) {
    clearTimeout(this.#announceTimer);
    if (!this.#touched.size) return;
    const place = this.#section.querySelector(".calculator-announcement");
    this.#announceTimer = setTimeout(() => (place.textContent = sentence), ANNOUNCE_AFTER_MS);
  }

  // Takes the inputs from the address. A link written in the other language is read in that language.
  #restore() {
    const found = readFragment();
    if (!found) return false;
    this.#touched.clear();
    this.#carried = { ...found.values };
    for (const field of this.#fields()) {
      const names = [field.name, ...(field.closest("[data-formerly]")?.dataset.formerly.split(" ") ?? [])];
      setText(field, found.values[names.find((name) => name in found.values)] ?? exampleOf(field));
      for (const name of names) delete this.#carried[name];
    }
    this.#showWhatApplies();
    this.#foreign = found.language === this.#language ? null : found;
    this.#changed = true;
    if (this.#section.dataset.state === "ready") this.#ask();
    else this.start();
    return true;
  }

  #translate(texts) {
    this.#foreign = null;
    for (const name of Object.keys(this.#carried)) this.#carried[name] = texts[name] ?? this.#carried[name];
    for (const field of this.#fields()) {
      if (field.name in texts && !this.#touched.has(field.name)) setText(field, texts[field.name]);
    }
    writeFragment(this.#language, this.#fields(), this.#carried);
  }

  #addCopyButton() {
    const button = document.createElement("button");
    Object.assign(button, { type: "button", className: "calculator-copy", textContent: this.#text.copy });
    button.addEventListener("click", async () => {
      writeFragment(this.#language, this.#fields(), this.#carried);
      await navigator.clipboard.writeText(location.href);
      this.#section.querySelector(".calculator-announcement").textContent = button.textContent = this.#text.copied;
      setTimeout(() => (button.textContent = this.#text.copy), 2_000);
    });
    this.#form.querySelector(".calculator-buttons")?.append(button);
  }

  #startWhenIdle() {
    const { saveData, effectiveType } = navigator.connection ?? {};
    if (saveData || /2g/.test(effectiveType ?? "") || window.top !== window) return;
    const idle = window.requestIdleCallback ?? setTimeout;
    setTimeout(() => idle(() => this.#section.isConnected && this.start()), IDLE_START_MS);
  }

  #state(state) {
    this.#section.dataset.state = state;
  }

  #say(words) {
    this.#section.querySelector(".calculator-status").textContent = words;
  }

  #fail(error) {
    console.warn("calculator:", error.message);
    this.#state("failed");
    this.#say(this.#text.failed);
  }
}

// The places for a field's error and echo, where the page was delivered without them.
function makeSlots(field) {
  if (document.getElementById(`${field.id}-error`)) return;
  const [echo, error] = [document.createElement("span"), document.createElement("p")];
  Object.assign(echo, { id: `${field.id}-echo`, className: "field-echo" });
  Object.assign(error, { id: `${field.id}-error`, className: "field-error" });
  field.closest(".field-control").after(echo, error);
  field.setAttribute("aria-describedby", `${field.getAttribute("aria-describedby") ?? ""} ${error.id}`.trim());
}

const taken = new WeakSet();
function takeUp() {
  for (const section of document.querySelectorAll(".calculator")) {
    if (taken.has(section) || !section.getClientRects().length) continue;
    taken.add(section);
    new CalculatorView(section);
  }
}

if (window.document$) window.document$.subscribe(takeUp);
else takeUp();
