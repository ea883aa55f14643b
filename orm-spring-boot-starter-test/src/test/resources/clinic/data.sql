insert into species (name) values ('dog'), ('cat');
insert into skills (name) values ('surgery'), ('dentistry');
insert into doctors (name) values ('Helen'), ('James'), ('Linda');
insert into doctor_skills (doctor_id, skill_id) values (1, 1), (3, 2), (3, 1);
insert into keepers (last_name, city) values
    ('Davis', 'Berlin'), ('Davis', 'Rome'), ('Black', 'Paris'), ('50%', 'Berlin'), ('Coleman', 'Oslo'), ('Estaban', 'Oslo');
insert into animals (name, birth_date, species_id, keeper_id) values
    ('Max', date '2020-01-02', 1, 1), ('Leo', date '2021-03-04', 2, 1), ('Sly', date '2022-05-06', 2, 2),
    ('Rosy', date '2019-05-06', 1, 5);
insert into visits (animal_id, visit_date, description) values
    (1, date '2025-02-02', 'second'), (1, date '2025-01-01', 'first'), (3, date '2025-03-03', 'only');
