/** A table with nothing but what a mark is, and the statement that writes one; each parameter as its database writes it. */
export const bareTable =
  "create table bare (subject text, field text, value text, time bigint, primary key (subject, field))";

export const bareUpsert = (...parameters: [subject: string, field: string, value: string, time: string]) =>
  `insert into bare values (${parameters.join(", ")}) on conflict (subject, field) do update set value = excluded.value, time = excluded.time`;
