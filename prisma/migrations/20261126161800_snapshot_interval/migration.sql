-- How sure the alignment of a deal was when it was kept: a summary tells no number alone.
ALTER TABLE "PipelineSnapshot" ADD COLUMN     "high" DOUBLE PRECISION,
ADD COLUMN     "low" DOUBLE PRECISION;
