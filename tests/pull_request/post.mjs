// Calls the workflow's own code with a GitHub of the test's making, and says what was asked of it.
import { readFileSync } from "node:fs";
import { post } from "../../.github/comment.mjs";

const { run, pulls, comments, text } = JSON.parse(readFileSync(0, "utf8"));
const asked = [];
const list = (name) => ({ name });
const github = {
  rest: {
    pulls: { list: list("pulls") },
    issues: {
      listComments: list("comments"),
      createComment: async (what) => asked.push({ create: what.issue_number, body: what.body }),
      updateComment: async (what) => asked.push({ update: what.comment_id, body: what.body }),
    },
  },
  paginate: async ({ name }) => ({ pulls, comments })[name],
};
const number = await post({ github, run, repository: { owner: "brohave", repo: "salgsproces" }, say: () => {} }, text);
process.stdout.write(JSON.stringify({ number, asked }));
