import { type Kysely, sql } from 'kysely'

/**
 * `search_query(text)`: what a shopper typed, as two text-search queries. `exact` asks for every word, its
 * Indonesian stem or a synonym. `wide` also takes words that begin so or look alike (trigram similarity of 0.35
 * and more: "ecoprint" and "ekoprint" have 0.5, and "ecoprnit" 0.38), leaves out words that no product knows ("khas"),
 * and is what finds products; it is as narrow as `exact` where that has hits enough. Where nothing has all of
 * three words or more, it takes what has all but one. A list ranks exact hits first.
 */
export async function up(db: Kysely<unknown>) {
  await facetValues(db)
  await recentWeeks(db)
  await words(db)
  await sql`
    create function search_query(typed text, out exact tsquery, out wide tsquery) language plpgsql stable as $$
    declare
      words text[] := search_words(typed);
      known text[] := '{}';
      word text;
      near tsquery;
      few constant int := 6;
    begin
      exact := phrase_query(words);
      wide := exact;
      if has_hits(exact, few) then return; end if;
      wide := ''::tsquery;
      foreach word in array words loop
        near := near_query(word);
        if has_hits(near, 1) then
          known := known || word;
          wide := wide && near;
        end if;
      end loop;
      exact := exact || phrase_query(known);
      wide := wide || exact;
      if cardinality(words) < 3 or has_hits(wide, 1) then return; end if;
      foreach word in array words loop
        wide := wide || phrase_query(array_remove(words, word));
      end loop;
    end $$`.execute(db)
}

async function words(db: Kysely<unknown>) {
  // The words of all cards: what a misspelt word is compared with. A word whose last card goes may stay.
  await sql`create table search_word (word text primary key)`.execute(db)
  await sql`create index search_word_trigram on search_word using gin (word gin_trgm_ops)`.execute(db)
  await sql`
    create function search_words(typed text) returns text[] language sql immutable parallel safe as $$
      select coalesce((array_agg(word order by place))[1:8], '{}')
      from unnest(string_to_array(trim(regexp_replace(lower(left(typed, 200)), '[^[:alnum:]]+', ' ', 'g')), ' '))
        with ordinality typed_word(word, place)
      where word <> all (array['', 'dan', 'di', 'ke', 'dari', 'yang', 'untuk', 'dengan', 'atau', 'of', 'the', 'and',
        'for', 'from', 'in', 'with'])
    $$`.execute(db)
  await sql`
    create function word_query(word text) returns tsquery language sql stable as $$
      select plainto_tsquery('simple', word) || plainto_tsquery('indonesian', word)
        || coalesce((select string_agg('(' || plainto_tsquery('simple', means)::text || ')', '|')::tsquery
                     from search_synonym where term = word), ''::tsquery)
    $$`.execute(db)
  // A synonym for several words ("gula merah") is put in their place, and either may be meant.
  await sql`
    create function phrase_query(words text[]) returns tsquery language plpgsql stable as $$
    declare
      phrase text;
      word text;
      all_words tsquery;
      either tsquery := ''::tsquery;
    begin
      for phrase in
        select array_to_string(words, ' ')
        union
        select replace(typed, ' ' || term || ' ', ' ' || means || ' ')
        from search_synonym, concat(' ', array_to_string(words, ' '), ' ') typed
        where position(' ' in term) > 0 and position(' ' || term || ' ' in typed) > 0
      loop
        all_words := ''::tsquery;
        foreach word in array search_words(phrase) loop
          all_words := all_words && word_query(word);
        end loop;
        either := either || all_words;
      end loop;
      return either;
    end $$`.execute(db)
  await sql`
    create function near_query(typed text) returns tsquery language sql stable as $$
      select word_query(typed) || coalesce((
        select string_agg(quote_literal(word), '|')::tsquery from (
          (select word from search_word where length(typed) > 2 and word like typed || '%' order by length(word), word limit 6)
          union
          (select word from search_word where length(typed) > 3 and word % typed and similarity(word, typed) >= 0.35
           order by similarity(word, typed) desc, word limit 4)) near(word)), ''::tsquery)
    $$`.execute(db)
  // Of frequent words there are hits enough in the newest weeks; only rare ones are looked for among all cards.
  await sql`
    create function has_hits(query tsquery, enough int) returns boolean language plpgsql stable as $$
    declare newest text[] := recent_weeks();
    begin
      return (select count(*) from (
          select from listing_card where tags && newest and search @@ query limit enough) recent) = enough
        or (select count(*) from (select from listing_card where search @@ query limit enough) hits) = enough;
    end $$`.execute(db)
}

/** Every value that a facet can have, by its tag: the names for choices, chips and headings. */
async function facetValues(db: Kysely<unknown>) {
  await sql`
    create view facet_value (facet, value, tag, name, name_en, parent) as
    select facet, value, facet || ':' || value, name, name_en, parent
    from (
      select 'provinsi', code, name, name, null from province
      union all select 'kabupaten', code, name, name, province_code from regency
      union all select 'kategori', slug, name, name_en, parent_slug from category
      union all select 'teknik', slug, name, name_en, null from technique
      union all select 'bahan', slug, name, name_en, null from material
      union all select 'program', slug, name, name_en, null from program
      union all select 'tersedia', 'ya', 'Tersedia', 'Available', null
      union all select 'sertifikat', kind, name, name_en, null
      from (values ('halal', 'Halal', 'Halal'), ('pirt', 'P-IRT', 'P-IRT (home-made food)'),
        ('bpom', 'BPOM', 'BPOM (food and drug agency)'), ('ig', 'Indikasi Geografis', 'Geographical indication'),
        ('merek', 'Merek terdaftar', 'Registered trademark'), ('nib', 'NIB', 'NIB (business number)'),
        ('sni', 'SNI', 'SNI (national standard)'), ('tkdn', 'TKDN', 'TKDN (local content)'),
        ('koperasi', 'Nomor Induk Koperasi', 'Cooperative number')) certificate(kind, name, name_en)
    ) value(facet, value, name, name_en, parent)`.execute(db)
}

/** `recent_weeks(start)`: the tags of the eight newest weeks that have cards, or of the eight up to `start`. */
async function recentWeeks(db: Kysely<unknown>) {
  await sql`
    create function recent_weeks(start timestamptz default null) returns text[] language sql stable as $$
      select array_agg('pekan:' || week)
      from (select week_of(least(start, max(published_at))) newest from listing_card) card
      cross join generate_series(newest - 7, newest) week
    $$`.execute(db)
}
