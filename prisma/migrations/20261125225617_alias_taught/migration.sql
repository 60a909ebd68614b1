-- AlterTable
ALTER TABLE "PersonAlias" ADD COLUMN     "taughtBy" UUID;
