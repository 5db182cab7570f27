// Whether members have the values that a condition names.

/** Compares values as the vectors note them with those on the wire, of which each member has one. A member without a value has none of them. */
export function meets(fields, values, condition) {
  return Object.entries(condition).every(([name, wanted]) => holds(fields.find((field) => field.name === name), values?.[name], wanted));
}

function holds({ type }, value, wanted) {
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
