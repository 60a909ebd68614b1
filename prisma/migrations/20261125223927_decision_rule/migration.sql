-- AlterTable
ALTER TABLE "Decision" ADD COLUMN     "rule" TEXT;
