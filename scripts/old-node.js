// Plain old JavaScript: an old Node has to be able to read it.
var wanted = [20, 19];
var have = process.versions.node.split(".").map(Number);
if (have[0] < wanted[0] || (have[0] === wanted[0] && have[1] < wanted[1])) {
  console.error(
    "需要 Node " +
      wanted.join(".") +
      " 或更新的版本。 / Chuanzhen needs Node " +
      wanted.join(".") +
      " or newer; this is Node " +
      process.versions.node +
      ".",
  );
  process.exit(1);
}
