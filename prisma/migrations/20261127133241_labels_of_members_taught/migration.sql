-- AlterTable
ALTER TABLE "Import" ADD COLUMN     "taught" JSONB NOT NULL DEFAULT '[]';
