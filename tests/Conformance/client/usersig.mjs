// UserSigs: an HMAC over lines of text, in JSON, packed by zlib, in base64 with three other characters.
import { createHmac, timingSafeEqual } from "node:crypto";
import { deflateSync, inflateSync } from "node:zlib";

function sign({ sdkappid, key, userid, time, expire, userbuf_base64: userbuf }) {
  const lines = [`TLS.identifier:${userid}`, `TLS.sdkappid:${sdkappid}`, `TLS.time:${time}`, `TLS.expire:${expire}`];
  if (userbuf)
    lines.push(`TLS.userbuf:${userbuf}`);
  return createHmac("sha256", key).update(`${lines.join("\n")}\n`).digest("base64");
}

/** The members of a UserSig's JSON. */
export function claims(vector) {
  const { sdkappid, userid, time, expire, userbuf_base64: userbuf } = vector;
  return {
    "TLS.ver": "2.0",
    "TLS.identifier": userid,
    "TLS.sdkappid": sdkappid,
    "TLS.expire": expire,
    "TLS.time": time,
    ...(userbuf && { "TLS.userbuf": userbuf }),
    "TLS.sig": sign(vector),
  };
}

export function createUserSig(vector) {
  return swap(deflateSync(JSON.stringify(claims(vector))).toString("base64"), "+/=", "*-_");
}

/** The members of a UserSig's JSON; undefined if the text is no UserSig. */
export function parseUserSig(text) {
  if (!/^[A-Za-z0-9*_-]+$/.test(text) || text.length % 4 !== 0)
    return undefined;
  try {
    return JSON.parse(inflateSync(Buffer.from(swap(text, "*-_", "+/="), "base64")).toString("utf8"));
  } catch {
    return undefined;
  }
}

/** Application and account are compared first, then the signature, then the time. */
export function validateUserSig(text, { sdkappid, key, userid, now }) {
  const found = parseUserSig(text);
  if (!found?.["TLS.sig"])
    return "malformed";
  if (found["TLS.sdkappid"] !== sdkappid)
    return "wrong-sdkappid";
  if (found["TLS.identifier"] !== userid)
    return "wrong-identifier";
  const { "TLS.time": time, "TLS.expire": expire, "TLS.userbuf": userbuf } = found;
  const expected = Buffer.from(sign({ sdkappid, key, userid, time, expire, userbuf_base64: userbuf }));
  const given = Buffer.from(found["TLS.sig"]);
  if (given.length !== expected.length || !timingSafeEqual(given, expected))
    return "wrong-signature";
  return now >= time + expire ? "expired" : "valid";
}

function swap(text, from, to) {
  return text.replace(/[+/=*_-]/g, (letter) => (from.includes(letter) ? to[from.indexOf(letter)] : letter));
}
