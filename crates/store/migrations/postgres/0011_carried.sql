-- What somebody had typed goes along to a provider and back.

alter table sign_in_step add column carried text collate "C";
