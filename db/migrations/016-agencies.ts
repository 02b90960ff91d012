import { type Kysely, sql } from 'kysely'

/** An agency's own page and people, where a province may act, and where an act came from. */
export async function up(db: Kysely<unknown>) {
  await sql`
    alter table agency
      drop constraint agency_province_code_regency_code_key,
      add column logo_image_id text references image,
      add column head_name text not null default '',
      add column head_title text not null default 'Kepala Dinas',
      add column opened_at timestamptz not null default now(),
      add column closed_at timestamptz`.execute(db)
  await sql`
    create unique index agency_of_region on agency (province_code, regency_code) nulls not distinct
    where closed_at is null`.execute(db)
  await sql`
    alter table agency_staff
      add column appointed_by bigint references account,
      add column ended_by bigint references account`.execute(db)
  // A regency's agency asks its province's to act there too, until it no longer wants it.
  await sql`
    create table agency_assistance (
      id bigint generated always as identity primary key,
      agency_id bigint not null references agency,
      asked_by bigint references account,
      asked_at timestamptz not null default now(),
      reason text not null check (length(reason) between 5 and 500),
      ended_at timestamptz,
      ended_by bigint references account
    )`.execute(db)
  await sql`
    create unique index agency_assistance_now on agency_assistance (agency_id) where ended_at is null`.execute(
    db,
  )
  // Regencies whose own agency does the work: there its province looks on. An agency without anybody who decides,
  // or one that asked for help, does not keep the province out.
  await sql`
    create view regency_with_agency as
    select agency.regency_code, agency.id agency_id from agency
    where agency.closed_at is null and agency.regency_code is not null
      and exists (select from agency_staff staff where staff.agency_id = agency.id and staff.ended_at is null
        and staff.role in ('head', 'verifier', 'curator'))
      and not exists (select from agency_assistance asked where asked.agency_id = agency.id
        and asked.ended_at is null)`.execute(db)
  await offers(db)
  await acts(db)
  await chain(db)
  await keptActs(db)
}

/** A head offers somebody work for the agency; only who accepts works there. */
async function offers(db: Kysely<unknown>) {
  await sql`
    create table staff_offer (
      id bigint generated always as identity primary key,
      agency_id bigint not null references agency,
      account_id bigint not null references account,
      roles text[] not null
        check (cardinality(roles) > 0 and roles <@ array['head', 'verifier', 'curator', 'mentor']),
      offered_by bigint references account,
      offered_at timestamptz not null default now(),
      answered_at timestamptz,
      accepted boolean,
      check ((answered_at is null) = (accepted is null))
    )`.execute(db)
  await sql`
    create unique index staff_offer_open on staff_offer (account_id, agency_id) where answered_at is null`.execute(
    db,
  )
}

/** Where an act came from, by what name somebody in office did it, and when the people of a shop last did something there. */
async function acts(db: Kysely<unknown>) {
  await sql`
    alter table act
      add column origin text check (length(origin) <= 100),
      add column actor_name text`.execute(db)
  // What was sealed before has neither, and its hash stays.
  await sql`
    create or replace function act_hash(before text, sealed act) returns text language sql immutable as $$
      select encode(sha256(convert_to(before || jsonb_build_array(sealed.id, extract(epoch from sealed.at),
        sealed.account_id, sealed.role, sealed.seller_id, sealed.verb, sealed.subject_kind, sealed.subject_id,
        sealed.before, sealed.after)::text || case when sealed.actor_name is null then coalesce(sealed.origin, '')
          else jsonb_build_array(sealed.origin, sealed.actor_name)::text end, 'UTF8')), 'hex')
    $$`.execute(db)
  await sql`create index act_at on act (at desc, id desc)`.execute(db)
  await sql`
    create table seller_activity (
      seller_id bigint primary key references seller on delete cascade,
      last_act_at timestamptz not null
    )`.execute(db)
  await sql`create index seller_activity_at on seller_activity (last_act_at)`.execute(db)
  await sql`
    insert into seller_activity
    select seller.id, greatest(seller.created_at, max(act.at))
    from seller left join act on act.seller_id = seller.id and act.role in ('owner', 'staff', 'mentor')
    group by seller.id`.execute(db)
  // An hour's precision is enough to call a shop dormant, and spares most acts the write.
  await sql`
    create function note_seller_activity() returns trigger language plpgsql as $$
    begin
      insert into seller_activity
      select seller_id, max(at) from new_acts
      where seller_id is not null and role in ('owner', 'staff', 'mentor') group by seller_id
      on conflict (seller_id) do update set last_act_at = excluded.last_act_at
      where seller_activity.last_act_at < excluded.last_act_at - interval '1 hour';
      return null;
    end $$`.execute(db)
  await sql`
    create trigger note_seller_activity after insert on act referencing new table as new_acts
    for each statement execute function note_seller_activity()`.execute(db)
}

/**
 * What waits to be sealed stands in a queue that each act enters with its own transaction, however late that commits:
 * sealing looks at the queue alone, never through all acts. And acts are never changed: a slip of the hand or of the code
 * is refused here, and for whoever may switch a trigger off there is the chain. Each batch of seals is vouched for by a
 * keyed hash that the process makes (market/audit/seal-acts.ts): who has the database alone cannot make it. What was
 * sealed without one is sealed again.
 */
async function chain(db: Kysely<unknown>) {
  await sql`
    create table act_batch (
      id bigint generated always as identity primary key,
      first_position bigint not null,
      position bigint not null check (position >= first_position),
      hash text not null,
      sealed_at timestamptz not null,
      mac text not null
    )`.execute(db)
  await sql`delete from act_seal`.execute(db)
  await sql`
    create table act_unsealed (act_id bigint primary key references act on delete cascade)`.execute(db)
  await sql`
    insert into act_unsealed
    select id from act`.execute(db)
  await sql`
    create function queue_acts() returns trigger language plpgsql as $$
    begin
      insert into act_unsealed select id from new_acts;
      return null;
    end $$`.execute(db)
  await sql`
    create trigger queue_acts after insert on act referencing new table as new_acts
    for each statement execute function queue_acts()`.execute(db)
  await sql`
    create or replace function seal_acts() returns bigint language plpgsql as $$
    declare
      last_seal act_seal;
      next_act act;
      sealed bigint := 0;
    begin
      perform pg_advisory_xact_lock(hashtext('etalase:act_seal'));
      select * into last_seal from act_seal order by position desc limit 1;
      for next_act in
        select act.* from act_unsealed join act on act.id = act_unsealed.act_id
        where not exists (select from act_seal where act_id = act.id) order by act.id
      loop
        last_seal := row(coalesce(last_seal.position, 0) + 1, next_act.id,
          act_hash(coalesce(last_seal.hash, ''), next_act))::act_seal;
        insert into act_seal select last_seal.*;
        sealed := sealed + 1;
      end loop;
      delete from act_unsealed where exists (select from act_seal where act_seal.act_id = act_unsealed.act_id);
      return sealed;
    end $$`.execute(db)
}

/** A shop that is erased by law takes its acts along; the chain then names them as missing, and the operator knows why. */
async function keptActs(db: Kysely<unknown>) {
  await sql`
    create function keep_acts() returns trigger language plpgsql as $$
    begin
      -- Deeper than one: the erasure of the shop that the act belongs to.
      if tg_op = 'DELETE' and pg_trigger_depth() > 1 then
        return old;
      end if;
      raise exception 'An act is written once, and neither changed nor taken away';
    end $$`.execute(db)
  await sql`
    create trigger keep_acts before update or delete on act for each row execute function keep_acts()`.execute(
    db,
  )
  await sql`
    create trigger keep_all_acts before truncate on act for each statement execute function keep_acts()`.execute(
    db,
  )
}
