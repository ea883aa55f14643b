package dev.orm.boot.autoconfigure.articles;

import dev.orm.spring.repository.OrmRepository;

public interface SubscriptionRepository extends OrmRepository<Subscription, Long> {}
