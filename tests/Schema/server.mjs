// yaml-language-server, which editors run.
import { spawn } from "node:child_process";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";

const program = join(
  dirname(createRequire(import.meta.url).resolve("yaml-language-server/package.json")), "bin/yaml-language-server");

/** A language server, spoken to over its standard input and output. */
export class LanguageServer {
  #process = spawn(process.execPath, [program, "--stdio"], { stdio: ["pipe", "pipe", "inherit"] });
  #received = Buffer.alloc(0);
  #answers = new Map();
  #diagnostics = new Map();
  #next = 1;

  #root;
  #schemas;

  /**
   * @param root The folder that the editor opens.
   * @param schemas The setting `yaml.schemas` of the editor.
   */
  constructor(root, schemas = {}) {
    this.#root = root;
    this.#schemas = schemas;
    this.#process.stdout.on("data", (bytes) => {
      this.#received = Buffer.concat([this.#received, bytes]);
      for (let message = this.#take(); message; message = this.#take())
        this.#accept(message);
    });
  }

  async open() {
    const uri = pathToFileURL(this.#root).href;
    await this.request("initialize", {
      processId: process.pid, rootUri: uri, workspaceFolders: [{ uri, name: "root" }],
      capabilities: {
        textDocument: {
          completion: { completionItem: { documentationFormat: ["markdown"] } },
          hover: { contentFormat: ["markdown"] },
        },
        workspace: { configuration: true },
      },
    });
    this.#send({ method: "initialized", params: {} });
  }

  /** Opens a text, and gives what the editor underlines in it. */
  show(name, text) {
    const uri = pathToFileURL(join(this.#root, name)).href;
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
      const settings = { validate: true, hover: true, completion: true, schemaStore: { enable: false }, schemas: this.#schemas };
      this.#send({ id: message.id, result: message.params.items.map((item) => (item.section === "yaml" ? settings : null)) });
    } else if (message.method && message.id !== undefined) {
      this.#send({ id: message.id, result: null });
    } else if (this.#answers.has(message.id)) {
      const { resolve, reject } = this.#answers.get(message.id);
      this.#answers.delete(message.id);
      message.error ? reject(new Error(message.error.message)) : resolve(message.result);
    }
  }
}
