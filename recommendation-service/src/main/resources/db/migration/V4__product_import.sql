-- What an import says of a product and interactions cannot: whether it can be had, and since when it is new.
ALTER TABLE product ADD COLUMN available boolean NOT NULL DEFAULT true;
ALTER TABLE product ADD COLUMN new_since date;
