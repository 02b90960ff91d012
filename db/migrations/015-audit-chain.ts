import { type Kysely, sql } from 'kysely'

/**
 * Acts in a chain: the seal of each is a hash of the act and of the seal before it, so that one that was changed, taken
 * out or moved shows. They are sealed in batches after their transactions, which so never wait for one another.
 */
export async function up(db: Kysely<unknown>) {
  await sql`
    create table act_seal (
      position bigint primary key check (position > 0),
      act_id bigint not null unique,
      hash text not null check (hash ~ '^[0-9a-f]{64}$')
    )`.execute(db)
  // Each column by name: one that is added later does not change what was sealed.
  await sql`
    create function act_hash(before text, sealed act) returns text language sql immutable as $$
      select encode(sha256(convert_to(before || jsonb_build_array(sealed.id, extract(epoch from sealed.at),
        sealed.account_id, sealed.role, sealed.seller_id, sealed.verb, sealed.subject_kind, sealed.subject_id,
        sealed.before, sealed.after)::text, 'UTF8')), 'hex')
    $$`.execute(db)
  await sql`
    create function seal_acts() returns bigint language plpgsql as $$
    declare
      last_seal act_seal;
      next_act act;
      sealed bigint := 0;
    begin
      perform pg_advisory_xact_lock(hashtext('etalase:act_seal'));
      select * into last_seal from act_seal order by position desc limit 1;
      for next_act in
        select * from act where not exists (select from act_seal where act_id = act.id) order by id
      loop
        last_seal := row(coalesce(last_seal.position, 0) + 1, next_act.id,
          act_hash(coalesce(last_seal.hash, ''), next_act))::act_seal;
        insert into act_seal select last_seal.*;
        sealed := sealed + 1;
      end loop;
      return sealed;
    end $$`.execute(db)
}
