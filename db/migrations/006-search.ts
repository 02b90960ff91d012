import { type Kysely, sql } from 'kysely'

/**
 * `search_query(text)`: what a shopper typed, as two text-search queries. `exact` asks for every word, its
 * Indonesian stem or a synonym. `wide` also takes words that begin so or look alike (trigram similarity of 0.4
 * and more, as DOMAIN measures "ecoprint" and "ekoprint" at 0.5) and is what finds products; it is as narrow as
 * `exact` where that has hits enough. A list ranks the exact hits first.
 */
export async function up(db: Kysely<unknown>) {
  await facetValues(db)
  await sql`
    create function search_words(typed text) returns text[] language sql immutable parallel safe as $$
      select coalesce((array_agg(word order by place))[1:8], '{}')
      from unnest(string_to_array(trim(regexp_replace(lower(left(typed, 200)), '[^[:alnum:]]+', ' ', 'g')), ' '))
        with ordinality typed_word(word, place)
      where word <> all (array['', 'dan', 'di', 'ke', 'dari', 'yang', 'untuk', 'dengan', 'atau', 'of', 'the', 'and'])
    $$`.execute(db)
  await sql`
    create function word_query(typed text) returns tsquery language sql stable as $$
      select plainto_tsquery('simple', typed) || plainto_tsquery('indonesian', typed)
        || coalesce((select array_to_string(array_agg('(' || plainto_tsquery('simple', means)::text || ')'), '|')::tsquery
                     from search_synonym where term = typed), ''::tsquery)
    $$`.execute(db)
  await sql`
    create function near_query(typed text) returns tsquery language sql stable as $$
      select case when length(typed) < 3 then word_query(typed) else
        word_query(typed) || (quote_literal(typed) || ':*')::tsquery
        || coalesce((select string_agg(quote_literal(word), '|')::tsquery from (
             select word from search_word
             where length(typed) > 3 and word % typed and similarity(word, typed) >= 0.4
             order by similarity(word, typed) desc, word limit 4) alike), ''::tsquery) end
    $$`.execute(db)
  // A synonym of several words ("gula merah") is put in place of them, and either may be meant.
  await sql`
    create function search_query(typed text, out exact tsquery, out wide tsquery) language plpgsql stable as $$
    declare
      phrase text := array_to_string(search_words(typed), ' ');
      other text;
      word text;
      few constant int := 6;
    begin
      exact := ''::tsquery;
      wide := ''::tsquery;
      foreach word in array search_words(typed) loop
        exact := exact && word_query(word);
      end loop;
      for other in
        select replace(phrase, term, means) from search_synonym
        where position(' ' in term) > 0 and position(' ' || term || ' ' in ' ' || phrase || ' ') > 0
      loop
        exact := exact || (select plainto_tsquery('simple', other));
      end loop;
      if (select count(*) from (select from listing_card where search @@ exact limit few) hits) >= few then
        wide := exact;
        return;
      end if;
      foreach word in array search_words(typed) loop
        wide := wide && near_query(word);
      end loop;
      wide := wide || exact;
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
