-- By it a server knows that what it remembers of an account is what is stored.
ALTER TABLE "Projection" ADD COLUMN     "stamp" UUID NOT NULL DEFAULT gen_random_uuid();
