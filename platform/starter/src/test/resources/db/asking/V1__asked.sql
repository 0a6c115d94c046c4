create table asked (
    tally_id varchar(64) primary key
);
