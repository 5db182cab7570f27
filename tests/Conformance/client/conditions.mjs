// Whether a value has one of those that a condition names.

/** Compares a value as the vectors note it with values as they are on the wire. A member without a value has none of them. */
export function holds({ type }, value, wanted) {
  return value !== undefined && [wanted].flat().some((it) => same(type, value, it));
}

function same({ kind, members }, value, wanted) {
  if (kind === "bool")
    return value === Boolean(wanted);
  if (kind !== "enum")
    return String(value) === String(wanted);
  const member = members.find((it) => it.name === value);
  return (member?.value ?? value.$value) === wanted;
}
