-- What there is to choose from: study directions, qualifications, municipalities, schools. Public facts that come from
-- content/ or from an import of the official open data: everybody reads them, the application writes none.
-- search_text holds the words in lower case without accents, so that a search needs no extension.

create table content_source (
  part      text primary key check (part in ('municipalities', 'directions', 'qualifications', 'campuses', 'schools', 'sites', 'offers')),
  name      text not null,
  publisher text not null,
  date      text not null check (date ~ '^\d{4}(-\d{2}){0,2}$'),
  status    text not null check (status in ('official', 'secondary', 'editorial', 'provisional', 'synthetic')),
  url       text,
  licence   text not null,
  note      text not null,
  -- what an operator imported is not overwritten by what the program brings along
  origin    text not null check (origin in ('content', 'import')),
  checksum  text not null,
  loaded_at timestamptz not null default now()
);

create table municipality (
  nis            text primary key check (nis ~ '^\d{5}$'),
  name           text not null,
  province       text not null,
  arrondissement text not null,
  region         text not null check (region in ('flanders', 'brussels')),
  latitude       double precision not null check (latitude between -90 and 90),
  longitude      double precision not null check (longitude between -180 and 180),
  search_text    text not null
);

create table direction (
  code                 text not null check (code <> ''),
  grade                text not null check (grade in ('1', '2', '3', '7', 'OV3', 'HBO', 'OKAN', 'other')),
  short_name           text not null check (short_name <> ''),
  name                 text not null check (name <> ''),
  name_match           text not null check (name_match in ('exact', 'abbreviation', 'by hand', 'none')),
  domain               text check (domain in ('language', 'stem', 'arts', 'agriculture', 'economy', 'care', 'sport', 'food', 'cross')),
  finality             text check (finality in ('DO', 'DU', 'A')),
  education_form       text,
  dual                 boolean not null,
  group_number         text,
  campuses_in_flanders integer not null check (campuses_in_flanders >= 0),
  search_text          text not null,
  primary key (code, grade)
);
create index direction_group on direction (group_number) where group_number is not null;

create table qualification (
  number text primary key,
  title  text,
  level  integer check (level between 1 and 8)
);
create table direction_qualification (
  code          text not null,
  grade         text not null,
  qualification text not null references qualification,
  coverage      text not null check (coverage in ('full', 'partial', 'unknown')),
  inferred      boolean not null,
  primary key (code, grade, qualification),
  foreign key (code, grade) references direction
);
create index direction_qualification_qualification on direction_qualification (qualification);
create table partial_qualification (
  code          text not null,
  grade         text not null,
  number        text not null,
  qualification text not null,
  title         text not null,
  primary key (code, grade, number),
  foreign key (code, grade, qualification) references direction_qualification
);

-- School, campus and site are three things: one building often houses several schools.
create table campus (
  id           text primary key check (id <> ''),
  street       text not null,
  number       text not null,
  postcode     text not null,
  municipality text not null,
  -- of the year of the source, so no reference: mergers change the code
  nis          text not null check (nis ~ '^\d{5}$'),
  latitude     double precision check (latitude between -90 and 90),
  longitude    double precision check (longitude between -180 and 180)
);
create index campus_nis on campus (nis);
create table school (
  number      text primary key check (number <> ''),
  name        text not null,
  network     text not null,
  board_type  text not null,
  pupils      double precision check (pupils >= 0),
  search_text text not null
);
create table school_site (
  school_number text not null references school,
  number        text not null,
  campus_id     text not null references campus,
  main          boolean not null,
  primary key (school_number, number)
);
create index school_site_campus on school_site (campus_id);

-- An offer without code is of a direction that the list does not know by that name; it is an offer all the same.
create table offer (
  school_number  text not null,
  site_number    text not null,
  grade          text not null check (grade in ('1', '2', '3', '7', 'OV3', 'HBO', 'OKAN', 'other')),
  name           text not null,
  dual           boolean not null,
  code           text,
  education_form text,
  finality       text check (finality in ('DO', 'DU', 'A')),
  primary key (school_number, site_number, grade, name, dual),
  foreign key (school_number, site_number) references school_site,
  foreign key (code, grade) references direction
);
create index offer_direction on offer (code, grade);

do $$
declare
  wanted text;
begin
  foreach wanted in array array['content_source', 'municipality', 'direction', 'qualification', 'direction_qualification',
    'partial_qualification', 'campus', 'school', 'school_site', 'offer'] loop
    execute format('alter table %I enable row level security', wanted);
    execute format('create policy %I on %I for select to gilde_app using (true)', wanted || '_public', wanted);
    execute format('grant select on %I to gilde_app', wanted);
  end loop;
end $$;
