// Runs axe with the rules that are asked for and hands over its violations as findings.
const [wanted, done] = arguments;
axe.run(document, { runOnly: wanted, resultTypes: ["violations"], preload: false })
  .then((results) => done(results.violations.flatMap((violation) =>
    violation.nodes.map((node) => ({
      rule: violation.id,
      says: node.failureSummary.split("\n").slice(1).map((it) => it.trim()).join("; ") || violation.help,
      selector: node.target.flat().join(" "),
      html: node.html.slice(0, 160),
    })))))
  .catch((error) => done([{ rule: "axe-failed", says: String(error) }]));
