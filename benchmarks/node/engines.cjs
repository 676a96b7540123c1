/*
 * Runs engines of others on articles: a JSON request a line on stdin, a JSON answer a line on stdout.
 * The answer tells the time it took, measured here, so that pipes and JSON do not count.
 *
 *     NODE_PATH=.cache/node/node_modules node benchmarks/node/engines.cjs
 */
const readline = require("node:readline");

const engines = {
  yoast() {
    const { Paper, assessors } = require("yoastseo");
    const Researcher = require("yoastseo/build/languageProcessing/languages/en/Researcher").default;
    return (article) => {
      const paper = new Paper(article.html, {
        keyword: article.keyphrase,
        title: article.title,
        titleWidth: article.titleWidth,
        description: article.description,
        slug: article.slug,
        permalink: article.url,
        textTitle: article.title,
        locale: "en_US",
      });
      const researcher = new Researcher(paper); // shared, as in Yoast's own worker
      const found = [];
      for (const name of ["SEOAssessor", "ContentAssessor", "InclusiveLanguageAssessor"]) {
        const assessor = new assessors[name](researcher, { marker: () => {} });
        assessor.assess(paper);
        for (const result of assessor.getValidResults()) {
          found.push({
            group: name.replace("Assessor", ""),
            id: result.getIdentifier(),
            score: result.getScore(),
            text: result.getText().replace(/<[^>]*>/g, ""),
          });
        }
      }
      return found;
    };
  },
  "write-good"() {
    const writeGood = require("write-good");
    return (article) => writeGood(article.text).map(({ reason }) => ({ group: "", id: "", score: 0, text: reason }));
  },
};

const run = engines[process.argv[2]]();
readline.createInterface({ input: process.stdin }).on("line", (line) => {
  const article = JSON.parse(line);
  const cpu = process.cpuUsage();
  const start = performance.now();
  const found = run(article);
  const wall = performance.now() - start;
  const { user, system } = process.cpuUsage(cpu);
  console.log(JSON.stringify({ wall, cpu: (user + system) / 1000, found }));
});
