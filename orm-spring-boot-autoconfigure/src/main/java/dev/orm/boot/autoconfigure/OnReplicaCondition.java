package dev.orm.boot.autoconfigure;

import org.springframework.boot.autoconfigure.condition.ConditionMessage;
import org.springframework.boot.autoconfigure.condition.ConditionOutcome;
import org.springframework.boot.autoconfigure.condition.SpringBootCondition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.core.type.AnnotatedTypeMetadata;
import org.springframework.util.StringUtils;

/** Matches when the settings have the URL of a replica; an empty one is none, so that a profile can take it back. */
final class OnReplicaCondition extends SpringBootCondition {

    private static final String URL = "orm.replica.url";

    @Override
    public ConditionOutcome getMatchOutcome(ConditionContext context, AnnotatedTypeMetadata metadata) {
        boolean there = StringUtils.hasText(context.getEnvironment().getProperty(URL));
        return new ConditionOutcome(
                there, ConditionMessage.forCondition("Replica").because(URL + (there ? " is set" : " is not set")));
    }
}
