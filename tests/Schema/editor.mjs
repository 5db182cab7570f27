// Drives yaml-language-server, which editors use, over the specs: what an author sees while writing. Run `npm ci` in this folder first.
import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, readdirSync, realpathSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { LanguageServer } from "./server.mjs";

const root = fileURLToPath(new URL("../..", import.meta.url));
const folder = join(root, "specs/recentcontact");
const schema = pathToFileURL(join(root, "specs/chatwright.schema.json")).href;

let passed = 0;
let failed = 0;

function check(name, isTrue, seen) {
  if (isTrue) {
    passed++;
    return;
  }
  failed++;
  console.error(`FAILED ${name}\n       ${JSON.stringify(seen)}`);
}

/** The text without its marks, and where each mark stood. */
function marked(text) {
  const line = text.slice(0, text.indexOf("¦")).split("\n").length - 1;
  const character = text.split("\n")[line].indexOf("¦");
  return { text: `# yaml-language-server: $schema=${schema}\n${text.replace("¦", "")}`, position: { line: line + 1, character } };
}

/** The response of the server to a request about the mark in a text. */
async function ask(server, method, name, written) {
  const { text, position } = marked(written);
  const { uri, diagnostics } = server.show(name, text);
  await diagnostics;
  return server.request(method, { textDocument: { uri }, position });
}

/** The keys and words that are offered. */
async function complete(server, name, written) {
  const { items } = await ask(server, "textDocument/completion", name, written);
  return items.map((item) => item.label);
}

async function hover(server, name, written) {
  const shown = await ask(server, "textDocument/hover", name, written);
  return shown?.contents?.value ?? "";
}

async function run(server) {
  await server.open();
  for (const file of readdirSync(folder).filter((file) => file.endsWith(".api.yaml"))) {
    const found = await server.show(file, readFileSync(join(folder, file), "utf8")).diagnostics;
    check(`nothing is underlined in ${file}`, found.length === 0, found);
  }

  const typo = marked("endpoint: v4/room/open\nrequest:\n  Name: { type: string, requried: true }¦\n");
  const found = await server.show("typo.api.yaml", typo.text).diagnostics;
  const isThere = (diagnostic) => diagnostic.range.start.line === 3 && diagnostic.message.includes("requried");
  check("a misspelt key is underlined where it stands", found.some(isThere), found);

  const keys = await complete(server, "keys.api.yaml", "endpoint: v4/room/open\n¦");
  check("the keys of an endpoint are offered", ["request", "response", "pages", "examples", "calls"].every((key) => keys.includes(key)), keys);
  check("a key that is there is not offered again", !keys.includes("endpoint"), keys);

  const field = await complete(server, "field.api.yaml", "endpoint: v4/room/open\nrequest:\n  Name:\n    type: string\n    ¦");
  check("the keys of a field are offered", ["required", "maxBytes", "summary", "when"].every((key) => field.includes(key)), field);

  const values = await complete(server, "retry.api.yaml", "endpoint: v4/room/open\nerrors:\n  50001:\n    name: A\n    retry: ¦");
  check("the words of 'retry' are offered", ["never", "once", "backoff", "renew"].every((word) => values.includes(word)), values);

  const calls = await hover(server, "hover.api.yaml", "endpoint: v4/room/open\nca¦lls: 200/s\n");
  check("a key is explained", calls.length > 20, calls);
}

/** A fresh folder after `chatwright schema` and `chatwright new`, in the editors of generator/editors.md. */
async function runProject(folder, tool) {
  const chatwright = (...words) => {
    const run = spawnSync("dotnet", [tool, ...words], { cwd: folder, encoding: "utf8" });
    check(`chatwright ${words.join(" ")}`, run.status === 0, run.stdout + run.stderr);
  };
  chatwright("schema", "-o", "Specs", "--editor", "vscode", "rider");
  chatwright("new", "endpoint", "v4/room/list", "-o", "Specs");

  // Every editor reads the first line of a draft; no settings are needed for it.
  const plain = new LanguageServer(folder);
  await plain.open();
  const drafted = readFileSync(join(folder, "Specs/list.api.yaml"), "utf8");
  const found = await plain.show("Specs/list.api.yaml", drafted).diagnostics;
  check("nothing is underlined in a draft", found.length === 0, found);
  const misspelt = await plain.show("Specs/typo.api.yaml", drafted + "\nsaef: true\n").diagnostics;
  check("the first line of a draft leads to the schema", misspelt.some((diagnostic) => diagnostic.message.includes("saef")), misspelt);
  plain.close();

  // The settings cover specs without that line.
  const settings = JSON.parse(readFileSync(join(folder, ".vscode/settings.json"), "utf8"))["yaml.schemas"];
  const page = readFileSync(join(root, "generator/editors.md"), "utf8");
  const neovim = Object.fromEntries([...page.matchAll(/\["(\.\/[^"]+)"\] = "([^"]+)"/g)].map((match) => [match[1], match[2]]));
  for (const [editor, schemas] of [["VS Code", settings], ["Neovim", neovim]]) {
    const server = new LanguageServer(folder, schemas);
    await server.open();
    const text = "endpoint: v4/room/open\nrequest:\n  Name: { type: string, requried: true }\n";
    const diagnostics = await server.show("Specs/rooms/open.api.yaml", text).diagnostics;
    check(`the settings of ${editor} check a spec`, diagnostics.some((diagnostic) => diagnostic.message.includes("requried")), diagnostics);
    const { uri, diagnostics: shown } = server.show("Specs/keys.api.yaml", "endpoint: v4/room/open\n\n");
    await shown;
    const { items } = await server.request("textDocument/completion", { textDocument: { uri }, position: { line: 1, character: 0 } });
    const labels = items.map((item) => item.label);
    check(`the settings of ${editor} complete a spec`, ["request", "calls", "safe"].every((key) => labels.includes(key)), labels);
    const other = await server.show("docker-compose.yaml", "endpoint: x\nnothing: of the kind\n").diagnostics;
    check(`the settings of ${editor} leave other files alone`, other.length === 0, other);
    server.close();
  }
}

const tool = ["Release", "Debug"].map((name) => join(root, "generator/Chatwright.Tool/bin", name, "net10.0/Chatwright.Tool.dll")).find(existsSync);
const server = new LanguageServer(folder);
const timeout = setTimeout(() => {
  console.error("FAILED the language server gave no answer within two minutes");
  process.exit(1);
}, 120_000);
try {
  await run(server);
  if (tool) {
    const fresh = realpathSync(mkdtempSync(join(tmpdir(), "chatwright-editor-")));
    await runProject(fresh, tool).finally(() => rmSync(fresh, { recursive: true }));
  } else {
    console.log("The command is not built; the editors of a fresh project are not tried.");
  }
} finally {
  clearTimeout(timeout);
  server.close();
}
console.log(`${passed} passed, ${failed} failed`);
process.exit(failed === 0 ? 0 : 1);
