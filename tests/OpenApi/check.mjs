// Exports OpenAPI documents and hands them to tools that nobody here wrote. Run `npm ci` in this folder first, and build the solution.
import { execFileSync, spawn, spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const here = fileURLToPath(new URL(".", import.meta.url));
const root = join(here, "../..");
const out = mkdtempSync(join(tmpdir(), "chatwright-openapi-"));
const environment = { ...process.env, REDOCLY_TELEMETRY: "off", REDOCLY_SUPPRESS_UPDATE_NOTICE: "true", DOTNET_ROLL_FORWARD: "Major" };

// The shipped specs, and those that use every construct of the language.
const sets = [
  { name: "chat", paths: [] },
  { name: "every", paths: [join(root, "tests/Generated.Tests/Specs")] },
];

let passed = 0;
let failed = 0;

async function check(name, test) {
  try {
    await test();
    passed++;
  } catch (problem) {
    failed++;
    console.error(`FAILED ${name}\n       ${String(problem.stdout ?? "")}${problem.stderr ?? ""}${problem.message}`);
  }
}

function dll(project, name) {
  const found = ["Debug", "Release"].map((configuration) => join(root, project, "bin", configuration, "net10.0", `${name}.dll`)).find(existsSync);
  if (!found) throw new Error(`${name} is not built`);
  return found;
}

function run(command, args) {
  return execFileSync(command, args, { cwd: here, encoding: "utf8", env: environment, stdio: ["ignore", "pipe", "pipe"] });
}

const bin = (name) => join(here, "node_modules/.bin", name);
const document = (set, version) => join(out, `${set.name}-${version}.json`);

function lint(file) {
  const report = spawnSync(bin("redocly"), ["lint", "--extends=recommended", "--format=json", file], { cwd: here, encoding: "utf8", env: environment });
  const found = JSON.parse(report.stdout.slice(report.stdout.indexOf("{")));
  const errors = found.problems.filter((problem) => problem.severity === "error");
  if (errors.length > 0) throw new Error(errors.map((error) => `${error.message} ${error.location[0]?.pointer}`).join("\n"));
}

function freePort() {
  return new Promise((resolve) => {
    const server = createServer().listen(0, "127.0.0.1", () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}

/** Runs a mock of the document while something is done with it. */
async function withMock(file, work) {
  const port = await freePort();
  const mock = spawn(process.execPath, [bin("prism"), "mock", "--errors", "-h", "127.0.0.1", "-p", String(port), file], { cwd: here, env: environment });
  let log = "";
  try {
    await new Promise((resolve, reject) => {
      const listen = (data) => (log += data).includes("Prism is listening") && resolve();
      mock.stdout.on("data", listen);
      mock.stderr.on("data", listen);
      mock.on("exit", () => reject(new Error(log)));
    });
    return await work(`http://127.0.0.1:${port}/`);
  } catch (problem) {
    problem.message += `\n${log}`;
    throw problem;
  } finally {
    mock.removeAllListeners("exit");
    mock.kill();
  }
}

const expected = [
  "get_list: id2, id3, id4, id5; complete: True",
  "create_contact_group: test2, 0 failed",
  "delete: done",
].join("\n");

for (const set of sets) {
  for (const version of ["3.1", "3.0"]) {
    await check(`${set.name} ${version}: export`, () => run("dotnet", [dll("generator/Chatwright.Tool", "Chatwright.Tool"), "export", "openapi", ...set.paths, "--version", version, "--force", "-o", document(set, version)]));
    await check(`${set.name} ${version}: redocly lint`, () => lint(document(set, version)));
  }
  await check(`${set.name}: openapi-typescript, and its types compile`, () => {
    const types = join(out, `${set.name}.ts`);
    run(bin("openapi-typescript"), [document(set, "3.1"), "-o", types]);
    run(bin("tsc"), ["--noEmit", "--strict", "--skipLibCheck", types]);
  });
}

await check("chat: NSwag's client compiles", () => {
  const source = join(out, "NSwagClient.cs");
  const nswag = join(here, "node_modules/nswag/bin/binaries/Net100/dotnet-nswag.dll");
  const options = ["/namespace:NSwagClient", "/jsonLibrary:SystemTextJson", "/generateNullableReferenceTypes:true", "/useBaseUrl:false"];
  run("dotnet", [nswag, "openapi2csclient", `/input:${document(sets[0], "3.0")}`, `/output:${source}`, ...options]);
  run("dotnet", ["build", "NSwagClient/NSwagClient.csproj", "-v", "q", "-nologo", `-p:NSwagSource=${source}`]);
  if (!readFileSync(source, "utf8").includes("class Conversation_Group : Conversation")) throw new Error("the cases of a union do not extend it");
});

for (const version of ["3.1", "3.0"]) {
  await check(`chat ${version}: the generated client talks to a mock of the document`, () =>
    withMock(document(sets[0], version), (url) => {
      const printed = run("dotnet", [dll("tests/OpenApi/MockClient", "MockClient"), url]).trim();
      if (printed !== expected) throw new Error(`printed\n${printed}\nbut expected\n${expected}`);
    }));
}

rmSync(out, { recursive: true, force: true });
console.log(`OpenAPI: ${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
