insert into item (name) values ('scripted');
