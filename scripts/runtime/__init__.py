"""The Python that runs in the reader's browser: what is served, and how a page reaches it.

What the build does
    `scripts.runtime.bundle.make(site, cache)` writes everything below into the folder `site` (the root of the
    published site, beside `da/` and `en/`) and returns a `RuntimeManifest`. A second call with unchanged inputs
    costs milliseconds.

        runtime/<hash>/         Pyodide's core, `python.mjs`, `worker.mjs`, `python_stdlib.zip` with the modules of the
                                library and of the calculators that a first result needs, and `rest.zip` with the
                                others; for a stock Pyodide, the calculators as a wheel and a lock file that names it.
                                Each also as `.br` and `.gz`. Kept for good.
        runtime.json            {"runtime": "runtime/<hash>/", "files": [...]}: the one small file asked for anew
        assets/calculator/      the page's side: `calculator.mjs` and what it imports
        sw.js                   service worker: keeps runtime/<hash>/, touches nothing else
        embed.js                for somebody else's page: puts the embed into an iframe
        embed/embed.css, embed/embed-data.css, embed/embed-boot.js

    The embed pages come from `scripts.render.embed.files(playbook)`, as part of the rendered site.

What a page with a calculator does
    * `<script type="module" src="{root}assets/calculator/calculator.mjs"></script>`, where `{root}` leads from the
      page to the root of the site (`../../../` from `/da/calculators/roi/`). Nothing else: the script finds
      `runtime.json` and `sw.js` by its own address, so no page holds the runtime's hash.
    * the styles `tokens.css` and `calculator.css` from `docs/styles/`.
    * one `section.calculator`, written by `calculators.page.section_html`: `form.calculator-form`,
      `.calculator-status`, `.calculator-result` (the default result), `.calculator-announcement` and the
      parameters as JSON in `template.calculator-parameters` (not a script: instant navigation would run it) or in
      the file that `data-parameters` names. Links with `hreflang` to the same page are given the case as well.

What is true while it runs
    * `section[data-state]` is `static` (result from the build), `starting`, `ready` or `failed`, and
      `data-computed` counts the results computed here: tests and the benchmark wait for these.
    * With instant navigation the script listens to Material's `document$` and takes up each new page by itself.
    * The worker's own response carries its own policy, `script-src 'self' 'wasm-unsafe-eval'`.

What comes late
    `rest.zip` holds the modules of the library and of the calculators that no calculator imports at its start, and the
    packages that `Sources.packages` names. It is
    fetched when one of its modules is first imported, and kept by the service worker soon after the start. So
    `import csv` or `import xlsxwriter` inside a calculator's function just works. At the top of a module that a
    calculator imports at its start it works as well, but then every reader of every calculator waits for it.

How the bundle is made
    Stock Pyodide under Node imports the calculators, with `standins/` for the parts of the library that only Pyodide's
    start asks for. What is imported by then, and `first.txt`, is the library that a first result needs. What else the
    cases (`tests/calculators/cases`) import, whatever any calculator's source names in an import, and `rest.txt` is the
    rest. Both are compiled there and packed, without what nobody reads in a browser: docstrings, line tables and the
    annotations of functions. The texts that dataclasses have compiled are compiled beforehand. `inspect` and
    `traceback` are hollow at first: they come with the rest once something in them is used. The cases then run in the
    finished bundle and under CPython, all of the rest is imported there, and any difference or missing module stops the
    build. `rest.txt` is for modules that are asked for by a computed name, such as text encodings.
"""
