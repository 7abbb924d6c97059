package com.kundresa.recommendation.bandit;

/**
 * How probable it is that a step is taken up.
 *
 * @param probability 0 to 1
 * @param observations that it rests on; 0 where it is as the step's author says
 */
public record TakeUp(double probability, long observations) {}
