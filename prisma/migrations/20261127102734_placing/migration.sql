-- AlterTable
ALTER TABLE "Interaction" ADD COLUMN     "placing" TEXT;
