"""From the linked playbook to the files of the site: `scripts.render.site.render`.

One page kind is one module under `pages/`, one drawing one module under `figures/`. Everything here is pure: the same
playbook, prose and dates give the same text, on any machine and at any time.
"""
