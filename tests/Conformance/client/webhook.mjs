// Receives webhooks: the checks of a request in their order, the body, the reply.
import { createHash, timingSafeEqual } from "node:crypto";
import { JsonError, parseJson, rawText } from "./json.mjs";
import { check } from "./limits.mjs";
import { writeObject } from "./request.mjs";
import { readBody } from "./response.mjs";

const MAX_VALUE = 512;

export function webhookSignature(token, time) {
  return createHash("sha256").update(token + time).digest("hex");
}

/** { status } of a refusal, or { status: 200, webhook, body, reply }. */
export function receive(specs, gate, { method, query, body, handler }) {
  const bytes = Buffer.from(body);
  const admitted = admit(specs.service.webhooks, gate, method, query, bytes.length);
  if (admitted.status !== 200)
    return admitted;
  const described = specs.webhooks.get(admitted.command);
  let read;
  try {
    read = described ? readBody(described.body, bytes) : { $unknown: rawText(bytes, parseJson(bytes)) };
  } catch (error) {
    if (!(error instanceof JsonError))
      throw error;
    return { status: 400 };
  }
  const unread = read ?? { $unknown: rawText(bytes, parseJson(bytes)) };
  const decision = described?.decides && read ? handler : undefined;
  return { status: 200, command: admitted.command, body: unread, reply: writeReply(specs.service.webhooks.reply, described?.reply ?? [], decision) };
}

function writeReply(envelope, fields, { $code = 0, $message = "", ...members } = {}) {
  check(fields, members);
  const head = { [envelope.status]: envelope.ok, [envelope.code]: $code, [envelope.info]: $message };
  const declared = Object.keys(head).map((name) => ({ name, type: { kind: name === envelope.code ? "int64" : "string" } }));
  return writeObject([...declared, ...fields], { ...head, ...members });
}

function admit(described, { app, tokens, now, maxAge = 300, maxBytes = 1 << 20 }, method, query, size) {
  const refuse = (status) => ({ status });
  if (method.toUpperCase() !== "POST")
    return refuse(405);
  if (size > maxBytes)
    return refuse(413);
  const { signature } = described;
  const names = [described.command, described.app, signature.sign, signature.time, ...Object.keys(described.query)];
  const values = parseQuery(query, names);
  if (!values || values[described.command] === undefined || values[described.app] === undefined)
    return refuse(400);
  for (const [name, { value }] of Object.entries(described.query)) {
    if (value !== undefined && values[name] !== undefined && values[name].toLowerCase() !== String(value).toLowerCase())
      return refuse(415);
  }
  if (values[described.app] !== String(app))
    return refuse(403);
  const time = values[signature.time] ?? "";
  if (!/^\d{1,12}$/.test(time) || Math.abs(now - Number(time)) > maxAge || !isSigned(values[signature.sign] ?? "", tokens, time))
    return refuse(401);
  return values[described.command] === "" ? refuse(400) : { status: 200, command: values[described.command] };
}

function isSigned(given, tokens, time) {
  const signature = Buffer.from(given.toLowerCase());
  return tokens.map((token) => Buffer.from(webhookSignature(token, time)))
    .some((expected) => expected.length === signature.length && timingSafeEqual(expected, signature));
}

/** The values of some parameters; undefined if one of them comes twice, is too long or is not Unicode. Letter case does not count in names. */
function parseQuery(query, names) {
  const values = {};
  for (const part of query.replace(/^\?/, "").split("&")) {
    const [escaped, ...rest] = part.split("=");
    const name = names.find((it) => it.toLowerCase() === decode(escaped)?.toLowerCase());
    if (!name)
      continue;
    const value = rest.join("=");
    if (values[name] !== undefined || value.length > MAX_VALUE || decode(value) === undefined)
      return undefined;
    values[name] = decode(value);
  }
  return values;
}

function decode(text) {
  try {
    return decodeURIComponent(text.replaceAll("+", " "));
  } catch {
    return undefined;
  }
}
