// Keeps one comment under a pull request. comment.yml calls it; the tests call it with a GitHub of their own.

/** Stands invisibly at the head of our comment, so that it is found again. */
export const MARKER = "<!-- salgsproces: what this pull request does -->";

/** Characters that GitHub takes in one comment. */
const LONGEST = 65_536;

/**
 * Posts `text` under the pull request that `run` belongs to, or puts it in the place of what was posted before.
 * `run` and `repository` come from GitHub; `text` comes from the pull request and is not trusted: it names nobody,
 * shows no picture, links to this repository alone, is cut to what fits, and does not decide where it is posted. Gives the number of the pull request, or null when it is
 * closed or has moved on since the run.
 */
export async function post({ github, run, repository, say }, text) {
  const number = await pullRequestOf(github, run, repository);
  if (number === null) {
    say("There is no open pull request with the commit of this run; nothing is posted.");
    return null;
  }
  const body = `${MARKER}\n${harmless(text, repository)}`.slice(0, LONGEST);
  const comments = await github.paginate(github.rest.issues.listComments, { ...repository, issue_number: number, per_page: 100 });
  const ours = comments.find((comment) => comment.user?.login === "github-actions[bot]" && comment.body?.startsWith(MARKER));
  if (ours) await github.rest.issues.updateComment({ ...repository, comment_id: ours.id, body });
  else await github.rest.issues.createComment({ ...repository, issue_number: number, body });
  say(`${ours ? "Updated" : "Posted"} the comment under #${number}.`);
  return number;
}

/** GitHub leaves the run's own list empty for forks, so the pull request is looked up by branch and commit. */
async function pullRequestOf(github, run, repository) {
  if (!run.head_repository) return null; // the fork is gone
  const head = `${run.head_repository.owner.login}:${run.head_branch}`;
  const open = await github.paginate(github.rest.pulls.list, { ...repository, state: "open", head, per_page: 100 });
  const found = open.find((pull) => pull.head.sha === run.head_sha && pull.head.repo?.id === run.head_repository.id);
  return found ? found.number : null;
}

/** What our own comment is folded with. */
const TAGS = /<(?!\/?(?:details|summary|b)>|br>|details lang="[a-z]{2}">)/g;

/** Nobody gets a message, and nothing is fetched or linked elsewhere, because somebody wrote so in a file. */
function harmless(text, { owner, repo }) {
  const home = `${process.env.GITHUB_SERVER_URL ?? "https://github.com"}/${owner}/${repo}/`;
  const [host, path] = home.split("://").map((part) => part.replaceAll(/[.*+?^${}()|[\]\\]/g, "\\$&"));
  return text
    .replaceAll("@", "@\u200b")
    .replaceAll(/&(?=#0*64;|#x0*40;|commat;)/gi, "&amp;")
    .replaceAll(TAGS, "&lt;")
    .replaceAll(/#(?=\d)/g, "#\u200b")
    .replaceAll("![", "!\u200b[")
    .replaceAll(new RegExp(`\\]\\((?!${host}://${path})`, "g"), "]\u200b(")
    .replaceAll(/^([ >]*\[[^\]\n]*\]):/gm, "$1\u200b:")
    .replaceAll(new RegExp(`(?<!\\b${host}(?=://${path}))://`, "g"), ":\u200b//")
    .replaceAll(/\bwww\./gi, "www\u200b.");
}
