// Holds the schema against every spec of the repository and against the corpus. Run `npm ci` in this folder first.
import { readFileSync, readdirSync } from "node:fs";
import { basename, join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import Ajv from "ajv/dist/2020.js";
import { parseDocument } from "yaml";

const root = fileURLToPath(new URL("../..", import.meta.url));
const corpus = join(root, "tests/Schema/corpus");
const schema = JSON.parse(readFileSync(join(root, "specs/chatwright.schema.json"), "utf8"));
const isValid = new Ajv({ allErrors: true, strict: true, strictTypes: false, strictRequired: false, allowUnionTypes: true }).compile(schema);

let passed = 0;
let failed = 0;

function check(name, problem) {
  if (!problem) {
    passed++;
    return;
  }
  failed++;
  console.error(`FAILED ${name}\n       ${problem}`);
}

function specs(folder) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith(".api.yaml"))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}

/** What an editor would underline: the YAML reader's complaint, else the schema's; empty when there is none. */
function complaint(text) {
  const document = parseDocument(text, { version: "1.2", uniqueKeys: true, logLevel: "error" });
  if (document.errors.length > 0)
    return document.errors[0].message.split("\n")[0];
  let tree;
  try {
    tree = document.toJS();
  } catch (error) {
    return error.message; // an alias of nothing
  }
  if (isValid(tree))
    return "";
  return isValid.errors.map((error) => `${error.instancePath || "/"} ${error.message}`).join("; ");
}

function checkValid(folder) {
  const found = specs(folder);
  check(relative(root, folder), found.length === 0 && "holds no spec");
  for (const path of found)
    check(relative(root, path), complaint(readFileSync(path, "utf8")));
}

/** What only the compiler can refuse has to pass here: the mark says so, and a stricter schema must take it away. */
function checkInvalid(path) {
  const name = relative(root, path);
  const text = readFileSync(path, "utf8");
  const expected = /^# expect: (CW\d{3})(?: \d+:\d+)+( compiler-only)?\r?\n/.exec(text);
  if (!expected)
    return check(name, "the first line must be '# expect: CW102 3:1' or '# expect: CW301 3:1 compiler-only'");
  const found = complaint(text);
  if (expected[2])
    check(name, found && `is marked compiler-only, but the schema refuses it: ${found}`);
  else
    check(name, !found && "the schema accepts it");
}

/** Every key that an editor may propose says what it is, what holds without it, and how it looks. */
function checkDescriptions(node, path) {
  if (typeof node !== "object" || node === null)
    return;
  if (node.additionalProperties === false) {
    for (const [key, value] of Object.entries(node.properties ?? {})) {
      const text = value.description ?? schema.$defs[basename(value.$ref ?? "")]?.description ?? "";
      check(`${path}: ${key}`, !/Default: .*Example: /.test(text) && "its description must hold 'Default: …' and 'Example: …'");
    }
  }
  for (const [key, value] of Object.entries(node))
    checkDescriptions(value, `${path}/${key}`);
}

checkDescriptions(schema, "schema");
checkValid(join(root, "specs"));
checkValid(join(root, "tests/Generated.Tests/Specs"));
check("tests/Schema/corpus/service.api.yaml", complaint(readFileSync(join(corpus, "service.api.yaml"), "utf8")));
checkValid(join(corpus, "valid"));
for (const path of specs(join(corpus, "invalid")))
  checkInvalid(path);

console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
