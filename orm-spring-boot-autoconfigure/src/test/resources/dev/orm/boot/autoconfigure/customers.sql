insert into customer (version, name, active, street, city) values (0, 'Scripted', true, 'x', 'y');
