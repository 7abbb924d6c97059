package com.kundresa.recommendation.rank.postgres;

import com.kundresa.recommendation.bandit.AmountPosterior;
import com.kundresa.recommendation.rank.Hashing;
import com.kundresa.recommendation.rank.RankModel;
import java.nio.ByteBuffer;
import java.nio.DoubleBuffer;

/**
 * A model's weights as bytes: shape, scale, observations, means, covariances; eight bytes each, big
 * end first.
 */
final class ModelBytes {

    private static final int SIZE = Hashing.SET.size();

    private ModelBytes() {}

    static byte[] of(RankModel model) {
        AmountPosterior rewards = model.rewards();
        ByteBuffer bytes = ByteBuffer.allocate(Double.BYTES * (3 + SIZE + SIZE * SIZE));
        DoubleBuffer numbers = bytes.asDoubleBuffer();
        numbers.put(rewards.shape())
                .put(rewards.scale())
                .put(rewards.observations())
                .put(rewards.mean())
                .put(rewards.relativeCovariance());
        return bytes.array();
    }

    static RankModel read(long version, byte[] bytes) {
        DoubleBuffer numbers = ByteBuffer.wrap(bytes).asDoubleBuffer();
        double shape = numbers.get();
        double scale = numbers.get();
        long observations = (long) numbers.get();
        double[] mean = new double[SIZE];
        double[] covariance = new double[SIZE * SIZE];
        numbers.get(mean).get(covariance);
        return new RankModel(
                version, new AmountPosterior(mean, covariance, shape, scale, observations));
    }
}
