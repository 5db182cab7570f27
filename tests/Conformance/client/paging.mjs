// From a page to the request of the next one, until there is none.
import { meets } from "./conditions.mjs";
import { writeRequest } from "./request.mjs";
import { notation, RANGES, readResponse } from "./response.mjs";

/** The bodies of all requests, the items of all pages, and why there were no more: "done", "repeated" or "range". */
export function walk(specs, path, request, client, bodies) {
  const endpoint = specs.endpoints.get(path);
  const write = (it) => writeRequest(specs, path, it, client).body;
  const [sent, items] = [[write(request)], []];
  for (const body of bodies) {
    const { response } = readResponse(endpoint, 200, Buffer.from(body));
    const found = response[endpoint.pages.items] ?? [];
    items.push(...found);
    if (isLast(endpoint, response, found))
      return { sent, items, end: "done" };
    const following = next(endpoint, request, response, found);
    if (typeof following === "string")
      return { sent, items, end: following };
    request = following;
    const text = write(request);
    if (sent.includes(text))
      return { sent, items, end: "repeated" };
    sent.push(text);
  }
  return { sent, items, end: "asks for more" };
}

function isLast({ pages, response: fields }, response, items) {
  return (pages.until && meets(fields, response, pages.until))
    || (pages.while && !meets(fields, response, pages.while))
    || (pages.offset && items.length === 0);
}

/** The next request, or how the walk ends. */
function next({ pages, request: fields }, request, response, items) {
  const following = { ...request };
  for (const [from, to] of carried(pages.carry)) {
    const value = typeof to === "string" ? response[from] : computed(to, fields.find((field) => field.name === from), response);
    if (value === undefined)
      return "done";
    following[typeof to === "string" ? to : from] = value;
  }
  if (pages.offset === undefined)
    return following;
  const field = fields.find(({ name }) => name === pages.offset);
  const reached = BigInt(request[pages.offset] ?? field.default ?? 0) + BigInt(items.length);
  if (reached > RANGES[field.type.kind][1])
    return "range";
  if (response[pages.total] !== undefined && reached >= BigInt(response[pages.total]))
    return "done";
  return { ...following, [pages.offset]: notation(reached) };
}

function carried(carry = []) {
  return Array.isArray(carry) ? carry.map((name) => [name, name]) : Object.entries(carry);
}

/** A cursor that comes of the items; undefined if there is none, or if no request can have it. */
function computed({ min, max, add = 0 }, field, response) {
  const [list, member] = (min ?? max).split(".");
  const values = (response[list] ?? []).map((item) => item[member]).filter((value) => value !== undefined).map(BigInt);
  if (values.length === 0)
    return undefined;
  const isBetter = (one, other) => (min ? one < other : one > other);
  const cursor = values.reduce((best, value) => (isBetter(value, best) ? value : best)) + BigInt(add);
  const [least, most] = RANGES[field.type.kind];
  const fits = cursor >= (field.min ?? least) && cursor <= (field.max ?? most);
  return fits ? notation(cursor) : undefined;
}
