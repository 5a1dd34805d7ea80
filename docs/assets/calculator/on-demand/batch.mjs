// A whole table through a calculator: some hundred rows at a time, so that what is typed meanwhile is answered in between.
// The table comes back as CSV. Nothing leaves the page. The markup is calculators/kit/batch/place.py.
import { FileField } from "./files.mjs";

const FIRST_ROWS = 100;
const MOST_ROWS = 1_000;
const STEP_MS = 120;
const TEXT = {
  da: {
    done: (rows) => `${rows} rækker er beregnet.`,
    notes: (notes) => `Bemærkninger i den sidste kolonne: ${notes}.`,
    cancelled: (rows) => `Afbrudt efter ${rows} rækker. Intet er gemt.`,
    failed: "Rækkerne kunne ikke beregnes.",
    save: (name) => `Hent ${name}`,
    suffix: "med-svar",
  },
  en: {
    done: (rows) => `${rows} rows are computed.`,
    notes: (notes) => `Notes in the last column: ${notes}.`,
    cancelled: (rows) => `Cancelled after ${rows} rows. Nothing is saved.`,
    failed: "The rows could not be computed.",
    save: (name) => `Download ${name}`,
    suffix: "with-answers",
  },
};

export class BatchView {
  #place; #text; #language; #ask; #field; #header = "";
  #run = 0; // counts the runs, so that an old one notices that it is not wanted any more
  #address = null;

  // `ask` puts a question to Python with what is typed in the form, and gives its answer.
  constructor(place, dataset, ask) {
    this.#place = place;
    this.#language = dataset.language;
    this.#text = TEXT[dataset.language];
    this.#ask = ask;
    const known = { ...dataset, calculator: `${dataset.calculator}:batch` };
    this.#field = new FileField(place.querySelector(".file-field"), known, () => this.look());
    this.#part("start").addEventListener("click", () => this.#compute());
    this.#part("cancel").addEventListener("click", () => this.#stop());
    this.#field.ready();
  }

  // A new file, another correction, or something else in the form: what was computed no longer holds.
  async look() {
    if (!this.#field.file) return;
    const run = ++this.#run;
    this.#forget();
    const answer = await this.#answer({ from: 0, rows: 0 });
    if (run !== this.#run) return;
    this.#field.show(answer.files?.batch, answer.errors?.batch ?? answer.errors?.request ?? "");
    this.#part("plan").innerHTML = answer.ok ? answer.html : "";
    this.#part("start").hidden = !answer.ok;
    this.#header = answer.csv;
  }

  async #compute() {
    await this.look(); // the form may say something else by now
    const run = ++this.#run;
    this.#running(true);
    const began = { texts: [this.#header], next: 0, notes: 0, rows: FIRST_ROWS, tally: {} };
    const done = await this.#steps(run, began);
    if (run !== this.#run) return;
    this.#running(false);
    if (done) this.#show(done);
    else this.#say(this.#text.failed);
    this.#part("start").focus();
  }

  async #steps(run, state) {
    for (;;) {
      const asked = performance.now();
      const answer = await this.#answer({ from: state.next, rows: state.rows, tally: state.tally });
      if (run !== this.#run) return null;
      if (!answer.ok) return null;
      state.texts.push(answer.csv);
      Object.assign(state, { next: answer.next, tally: answer.tally, html: answer.html });
      state.notes += answer.notes;
      const progress = this.#part("progress");
      [progress.max, progress.value] = [answer.rows, answer.next];
      if (answer.next >= answer.rows) return state;
      const faster = STEP_MS / Math.max(1, performance.now() - asked);
      state.rows = Math.max(20, Math.min(MOST_ROWS, Math.round(state.rows * Math.min(2, faster))));
    }
  }

  #stop() {
    this.#run += 1;
    this.#running(false);
    this.#say(this.#text.cancelled(this.#number(this.#part("progress").value)));
    this.#part("start").focus();
  }

  #show({ texts, next, notes, html }) {
    const [name, ending] = split(this.#field.file.name);
    const link = document.createElement("a");
    this.#address = URL.createObjectURL(new Blob(["\ufeff", ...texts], { type: "text/csv;charset=utf-8" }));
    Object.assign(link, { href: this.#address, download: `${name}-${this.#text.suffix}${ending}`, className: "batch-save" });
    link.textContent = this.#text.save(link.download);
    this.#part("result").innerHTML = html;
    this.#part("result").prepend(link);
    const said = [this.#text.done(this.#number(next)), notes ? this.#text.notes(this.#number(notes)) : ""];
    this.#say(said.join(" ").trim());
  }

  #forget() {
    if (this.#address) URL.revokeObjectURL(this.#address);
    this.#address = null;
    this.#part("result").replaceChildren();
    this.#running(false);
    this.#say("");
  }

  #running(on) {
    this.#part("progress").hidden = this.#part("cancel").hidden = !on;
    this.#part("progress").value = 0;
    this.#part("start").hidden = on || !this.#header;
  }

  async #answer(batch) {
    return this.#ask({ want: "batch", files: { batch: this.#field.file }, batch });
  }

  #part(name) {
    return this.#place.querySelector(`.batch-${name}`);
  }

  #say(words) {
    this.#part("said").textContent = words;
  }

  #number(value) {
    return value.toLocaleString(this.#language);
  }
}

function split(name) {
  const dot = name.lastIndexOf(".");
  return dot > 0 ? [name.slice(0, dot), name.slice(dot)] : [name, ".csv"];
}
