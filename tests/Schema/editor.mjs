// Drives yaml-language-server, which editors use, over the specs: what an author sees while writing. Run `npm ci` in this folder first.
import { spawn } from "node:child_process";
import { readFileSync, readdirSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

const root = fileURLToPath(new URL("../..", import.meta.url));
const folder = join(root, "specs/recentcontact");
const schema = pathToFileURL(join(root, "specs/chatwright.schema.json")).href;

/** A language server, spoken to over its standard input and output. */
class LanguageServer {
  #process = spawn(process.execPath, [join(dirname(createRequire(import.meta.url).resolve("yaml-language-server/package.json")), "bin/yaml-language-server"), "--stdio"],
    { stdio: ["pipe", "pipe", "inherit"] });
  #received = Buffer.alloc(0);
  #answers = new Map();
  #diagnostics = new Map();
  #next = 1;

  constructor() {
    this.#process.stdout.on("data", (bytes) => {
      this.#received = Buffer.concat([this.#received, bytes]);
      for (let message = this.#take(); message; message = this.#take())
        this.#accept(message);
    });
  }

  async open() {
    await this.request("initialize", {
      processId: process.pid, rootUri: pathToFileURL(root).href,
      capabilities: { textDocument: { completion: { completionItem: { documentationFormat: ["markdown"] } }, hover: { contentFormat: ["markdown"] } }, workspace: { configuration: true } },
    });
    this.#send({ method: "initialized", params: {} });
  }

  /** Opens a text, and gives what the editor underlines in it. */
  show(name, text) {
    const uri = pathToFileURL(join(folder, name)).href;
    const diagnostics = new Promise((resolve) => this.#diagnostics.set(uri, resolve));
    this.#send({ method: "textDocument/didOpen", params: { textDocument: { uri, languageId: "yaml", version: 1, text } } });
    return { uri, diagnostics };
  }

  request(method, params) {
    const id = this.#next++;
    const answer = new Promise((resolve, reject) => this.#answers.set(id, { resolve, reject }));
    this.#send({ id, method, params });
    return answer;
  }

  close() {
    this.#process.kill();
  }

  #send(message) {
    const body = JSON.stringify({ jsonrpc: "2.0", ...message });
    this.#process.stdin.write(`Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`);
  }

  #take() {
    const end = this.#received.indexOf("\r\n\r\n");
    if (end < 0)
      return undefined;
    const length = Number(/Content-Length: (\d+)/i.exec(this.#received.subarray(0, end).toString("latin1"))[1]);
    if (this.#received.length < end + 4 + length)
      return undefined;
    const body = this.#received.subarray(end + 4, end + 4 + length).toString("utf8");
    this.#received = this.#received.subarray(end + 4 + length);
    return JSON.parse(body);
  }

  #accept(message) {
    if (message.method === "textDocument/publishDiagnostics") {
      this.#diagnostics.get(message.params.uri)?.(message.params.diagnostics);
    } else if (message.method === "workspace/configuration") {
      this.#send({ id: message.id, result: message.params.items.map((item) => (item.section === "yaml" ? { validate: true, hover: true, completion: true, schemaStore: { enable: false } } : null)) });
    } else if (message.method && message.id !== undefined) {
      this.#send({ id: message.id, result: null });
    } else if (this.#answers.has(message.id)) {
      const { resolve, reject } = this.#answers.get(message.id);
      this.#answers.delete(message.id);
      message.error ? reject(new Error(message.error.message)) : resolve(message.result);
    }
  }
}

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

async function complete(server, name, written) {
  const { text, position } = marked(written);
  const { uri, diagnostics } = server.show(name, text);
  await diagnostics;
  const { items } = await server.request("textDocument/completion", { textDocument: { uri }, position });
  return items;
}

async function hover(server, name, written) {
  const { text, position } = marked(written);
  const { uri, diagnostics } = server.show(name, text);
  await diagnostics;
  const answer = await server.request("textDocument/hover", { textDocument: { uri }, position });
  return answer?.contents?.value ?? "";
}

async function run(server) {
  await server.open();
  for (const file of readdirSync(folder).filter((file) => file.endsWith(".api.yaml"))) {
    const found = await server.show(file, readFileSync(join(folder, file), "utf8")).diagnostics;
    check(`nothing is underlined in ${file}`, found.length === 0, found);
  }

  const typo = marked("endpoint: v4/room/open\nrequest:\n  Name: { type: string, requried: true }¦\n");
  const found = await server.show("typo.api.yaml", typo.text).diagnostics;
  check("a misspelt key is underlined where it stands", found.some((diagnostic) => diagnostic.range.start.line === 3 && diagnostic.message.includes("requried")), found);

  const keys = await complete(server, "keys.api.yaml", "endpoint: v4/room/open\n¦");
  const labels = keys.map((item) => item.label);
  check("the keys of an endpoint are offered", ["request", "response", "pages", "examples", "calls"].every((key) => labels.includes(key)), labels);
  check("a key that is there is not offered again", !labels.includes("endpoint"), labels);

  const field = (await complete(server, "field.api.yaml", "endpoint: v4/room/open\nrequest:\n  Name:\n    type: string\n    ¦")).map((item) => item.label);
  check("the keys of a field are offered", ["required", "maxBytes", "summary", "when"].every((key) => field.includes(key)), field);

  const values = (await complete(server, "retry.api.yaml", "endpoint: v4/room/open\nerrors:\n  50001:\n    name: A\n    retry: ¦")).map((item) => item.label);
  check("the words of 'retry' are offered", ["never", "once", "backoff", "renew"].every((word) => values.includes(word)), values);

  const calls = await hover(server, "hover.api.yaml", "endpoint: v4/room/open\nca¦lls: 200/s\n");
  check("a key is explained", calls.length > 20, calls);
}

const server = new LanguageServer();
const timeout = setTimeout(() => {
  console.error("FAILED the language server gave no answer within two minutes");
  process.exit(1);
}, 120_000);
try {
  await run(server);
} finally {
  clearTimeout(timeout);
  server.close();
}
console.log(`${passed} passed, ${failed} failed`);
process.exit(failed === 0 ? 0 : 1);
