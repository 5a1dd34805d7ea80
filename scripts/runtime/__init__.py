"""The Python that runs in the reader's browser: what is served, and how a page reaches it.

What the build does
    `scripts.runtime.bundle.make(site, cache)` writes everything below into the folder `site` (the root of the
    published site, beside `da/` and `en/`) and returns a `RuntimeManifest`. A second call with unchanged inputs
    copies from `cache` and costs milliseconds.

        runtime/<hash>/         Pyodide's core, the trimmed and compiled standard library, the calculators as a wheel,
                                the lock file, `worker.mjs`; each also as `.br` and `.gz`. Never changes: cache for good.
        runtime.json            {"runtime": "runtime/<hash>/", "files": [...]}: the one small file asked for anew
        assets/calculator/calculator.mjs    the page's side
        sw.js                   service worker: keeps runtime/<hash>/ for good, touches nothing else
        embed.js                for somebody else's page: puts the embed into an iframe

    The embed pages come from `scripts.render.embed.files(...)`, as part of the rendered site.

What a page with a calculator does
    * `<script type="module" src="{root}assets/calculator/calculator.mjs"></script>`, where `{root}` leads from the page to
      the root of the site (`../../../` from `/da/calculators/roi/`). Nothing else: the script finds `runtime.json`
      and `sw.js` by its own address, so no page holds the runtime's hash, and rendering does not wait for the bundle.
    * the styles `tokens.css` and `calculator.css` from `docs/styles/`.
    * one `<section class="calculator" data-calculator="roi" data-language="da">` for each calculator, holding
      `form.calculator-form` (fields with `name`; slots `…-error` and `…-echo`), `.calculator-status`,
      `.calculator-result` (the default result, written at build time), `.calculator-announcement` and the parameters
      as JSON in `template.calculator-parameters` (not a script: instant navigation would run it), or the address of a
      JSON file in `data-parameters`. `calculators.page.section_html` writes it. A field's container may carry
      `data-shown-when="framework=bant|champ"`; links with `hreflang` to the same page are given the case as well.

What is true while it runs
    * `section[data-state]` is `static` (result from the build), `starting`, `ready` or `failed`; it becomes
      `data-computed="<n>"` after the n-th result computed here: tests and the benchmark wait for these.
    * With instant navigation the script listens to Material's `document$` and takes up each new page by itself.
    * The worker's own response must carry `script-src 'self' 'wasm-unsafe-eval'` when a policy is sent as a header.
"""
