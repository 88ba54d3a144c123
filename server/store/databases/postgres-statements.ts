import { channel } from "./postgres-channel.ts";

/** Named, so that PostgreSQL reads and plans each once for a connection. */
export const read = {
  name: "read",
  text: `
    select cursor, clock,
      (select coalesce(json_agg(place - 1), '[]')
        from unnest($2::text[], $3::text[]) with ordinality as said (client, id, place)
        where exists (
          select from taken where library = $1 and taken.client = said.client and taken.id = said.id
        )) as taken,
      (select coalesce(json_agg(json_build_array(key, time, person, client)), '[]') from registers
        where library = $1 and key = any($4::text[])) as stamps
    from libraries where name = $1`,
};

/**
 * Writes where a condition holds of what is there, the cursor among it; else nothing at all. The servers beside this one
 * hear of it when it is there, and not before.
 */
const writeWhere = (condition: string) => `
    with moved as (
      update libraries set cursor = $3, clock = $4
      where name = $1 and cursor = $2 and ${condition}
      returning cursor
    ), remembered as (
      insert into taken (library, client, id, time)
      select $1, said.* from unnest($5::text[], $6::text[], $7::bigint[]) as said
      where exists (select from moved)
    ), written as (
      insert into registers (library, key, subject, field, owner, value, time, person, client, seq)
      select $1, r.* from unnest(
        $8::text[], $9::text[], $10::text[], $11::text[], $12::text[], $13::bigint[], $14::text[], $15::text[],
        $16::bigint[]
      ) as r where exists (select from moved)
      on conflict (library, key) do update set
        value = excluded.value, time = excluded.time, person = excluded.person,
        client = excluded.client, seq = excluded.seq
    )
    select cursor, pg_notify('${channel}', $1 || ' ' || $3::text) from moved`;

export const write = { name: "write", text: writeWhere("true") };

/** The same where no change was taken before, and what there is of the registers is older than all that is written. */
export const writeUnread = {
  name: "write-unread",
  text: writeWhere(`clock = $17
      and not exists (
        select from unnest($19::text[], $20::text[]) as said (client, id)
        join taken on taken.library = $1 and taken.client = said.client and taken.id = said.id
      )
      and not exists (
        select from registers where library = $1 and key = any($8::text[]) and time >= $18
      )`),
};
