package com.kundresa.recommendation.bandit;

/** The lower triangle L with L L' = a symmetric positive definite matrix, row by row. */
final class Cholesky {

    private final double[] lower;
    private final int size;

    private Cholesky(double[] lower, int size) {
        this.lower = lower;
        this.size = size;
    }

    /**
     * @throws ArithmeticException where the matrix is not positive definite
     */
    static Cholesky of(double[] matrix, int size) {
        double[] lower = new double[size * size];
        for (int row = 0; row < size; row++) {
            for (int column = 0; column <= row; column++) {
                double rest = matrix[row * size + column];
                for (int k = 0; k < column; k++) {
                    rest -= lower[row * size + k] * lower[column * size + k];
                }
                if (row == column && !(rest > 0)) {
                    throw new ArithmeticException("The matrix is not positive definite");
                }
                lower[row * size + column] =
                        row == column ? Math.sqrt(rest) : rest / lower[column * size + column];
            }
        }
        return new Cholesky(lower, size);
    }

    /** The vector that the matrix turns into the given one. */
    double[] solve(double[] right) {
        double[] solved = right.clone();
        for (int row = 0; row < size; row++) {
            for (int k = 0; k < row; k++) {
                solved[row] -= lower[row * size + k] * solved[k];
            }
            solved[row] /= lower[row * size + row];
        }
        for (int row = size - 1; row >= 0; row--) {
            for (int k = row + 1; k < size; k++) {
                solved[row] -= lower[k * size + row] * solved[k];
            }
            solved[row] /= lower[row * size + row];
        }
        return solved;
    }

    /** The inverse of the matrix, symmetric to the bit. */
    double[] inverse() {
        double[] inverse = new double[size * size];
        for (int column = 0; column < size; column++) {
            double[] unit = new double[size];
            unit[column] = 1;
            double[] solved = solve(unit);
            for (int row = column; row < size; row++) {
                inverse[row * size + column] = solved[row];
                inverse[column * size + row] = solved[row];
            }
        }
        return inverse;
    }
}
