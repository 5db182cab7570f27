// Runs the vectors with the second client. Run `npm ci` in tests/Schema first, whose YAML parser reads the specs.
import { readFileSync, readdirSync } from "node:fs";
import { join, relative, sep } from "node:path";
import { fileURLToPath } from "node:url";
import { isDeepStrictEqual } from "node:util";
import { JsonError, parseJson } from "./client/json.mjs";
import { Refusal } from "./client/limits.mjs";
import { walk } from "./client/paging.mjs";
import { writeRequest } from "./client/request.mjs";
import { readResponse } from "./client/response.mjs";
import { readSpecs } from "./client/specs.mjs";
import { claims, createUserSig, parseUserSig, validateUserSig } from "./client/usersig.mjs";
import { receive, webhookSignature } from "./client/webhook.mjs";
import { readTree } from "./client/yaml.mjs";

const root = fileURLToPath(new URL(".", import.meta.url));
const specs = readSpecs(join(root, "specs"));
let passed = 0;
let failed = 0;

function report(name, problem) {
  if (problem) {
    failed++;
    console.error(`FAILED ${name}\n       ${problem}`);
  } else {
    passed++;
  }
}

function difference(expected, actual) {
  return isDeepStrictEqual(expected, actual) ? undefined : `expected ${JSON.stringify(expected)}\n       found    ${JSON.stringify(actual)}`;
}

/** A text with marks, such as <random32>, for what differs in each request. */
function fits(expected, actual) {
  const marks = { random32: "\\d{1,10}", uuid: "[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}", signature: ".+" };
  const pattern = expected.replace(/[.*+?^${}()|[\]\\]/g, "\\$&").replace(/<(random32|uuid|signature)>/g, (_, mark) => marks[mark]);
  return new RegExp(`^${pattern}$`, "s").test(actual);
}

function runRequest({ endpoint, request, sent, refused }, { client }) {
  let actual;
  try {
    actual = writeRequest(specs, endpoint, request ?? {}, { ...client, signature: "signature" });
  } catch (error) {
    if (!(error instanceof Refusal))
      throw error;
    return refused ? difference(refused, { ...(error.member !== null && { member: error.member }), rule: error.rule }) : error.message;
  }
  if (refused)
    return `was not refused: ${actual.body}`;
  if (!fits(sent.body, actual.body))
    return difference(sent.body, actual.body);
  const names = Object.keys(sent.query).sort();
  const queries = difference(names, Object.keys(actual.query).sort())
    ?? names.map((name) => (fits(sent.query[name], actual.query[name]) ? undefined : difference(sent.query, actual.query))).find(Boolean);
  return queries
    ?? difference([sent.method, sent.path], [actual.method, actual.path])
    ?? difference(sent.headers ?? actual.headers, actual.headers);
}

function bytesOf({ body, bodyBase64 }) {
  return bodyBase64 === undefined ? Buffer.from(body) : Buffer.from(bodyBase64, "base64");
}

function runResponse(vector) {
  const actual = readResponse(specs.endpoints.get(vector.endpoint), vector.status ?? 200, bytesOf(vector));
  if (vector.expected.outcome !== "ok")
    return difference(vector.expected, actual);
  // The order of deviations does not count.
  const sorted = (value) => ({ ...value, deviations: [...value.deviations].sort() });
  return difference(sorted({ deviations: [], failures: [], ...vector.expected }), actual.outcome === "ok" ? sorted(actual) : actual);
}

function runPaging({ endpoint, request, bodies, expected }) {
  return difference(expected, walk(specs, endpoint, request ?? {}, {}, bodies));
}

function runSignature(vector) {
  if (vector.token !== undefined)
    return difference(vector.sign, webhookSignature(vector.token, vector.time));
  if (vector.status !== undefined)
    return difference(vector.status, validateUserSig(vector.usersig, vector));
  return difference(vector.tls_sig, claims(vector)["TLS.sig"])
    ?? difference(JSON.parse(vector.inflated_json_node), parseUserSig(createUserSig(vector)))
    ?? [vector.usersig_python, vector.usersig_node]
      .map((text) => difference("valid", validateUserSig(text, { ...vector, now: vector.time }))).find(Boolean);
}

function runWebhook(vector, { gate }) {
  const actual = receive(specs, { ...gate, ...vector.gate }, { method: "POST", ...vector });
  return difference(vector.expected, actual);
}

function files(folder) {
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name)).sort();
}

function runAll(folder, run) {
  for (const path of files(folder)) {
    const file = JSON.parse(readFileSync(path, "utf8"));
    if (!file.cases?.length)
      report(relative(root, path), "holds no cases");
    for (const vector of file.cases ?? [])
      report(`${relative(root, path)}: ${vector.name}`, run(vector, file));
  }
}

function runJson(path) {
  let isAccepted = true;
  try {
    parseJson(readFileSync(path));
  } catch (error) {
    if (!(error instanceof JsonError))
      throw error;
    isAccepted = false;
  }
  const [folder] = relative(join(root, "json"), path).split(sep);
  return folder === "either" || (folder === "accepted") === isAccepted ? undefined : `is ${isAccepted ? "accepted" : "refused"}`;
}

runAll("requests", runRequest);
runAll("responses", runResponse);
runAll("paging", runPaging);
runAll("signatures", runSignature);
runAll("webhooks", runWebhook);
for (const path of files("json"))
  report(relative(root, path), runJson(path));
for (const { name, text, tree } of JSON.parse(readFileSync(join(root, "yaml/accepted.json"), "utf8")).cases)
  report(`yaml/accepted.json: ${name}`, difference(tree, readTree(text)));

console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
