package gujeong.press.brand;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;

import gujeong.kernel.problem.Fault;
import gujeong.kernel.problem.ProblemCode;
import gujeong.kernel.problem.Reason;
import gujeong.kernel.problem.Refusal;
import gujeong.kernel.record.Records;
import gujeong.kernel.record.Rules;

/** All brand assets. */
@ApplicationScoped
public class BrandAssets extends Records<BrandAsset, BrandAssetFacts> {

    private static final String VERSIONS_OUTSIDE =
            """
            SELECT a.code, count(*) AS outside
            FROM brand_version v
            JOIN brand_asset a ON a.code = v.brand_asset
            WHERE a.id = ANY (cast(:ids AS uuid[]))
              AND NOT a.voided
              AND NOT v.voided
              AND (v.effective_on < a.adopted_on OR v.effective_on >= a.retired_on)
            GROUP BY a.code
            ORDER BY a.code""";

    private static final String GRANTED_OUTSIDE =
            """
            SELECT a.code, count(*) AS outside
            FROM brand_usage u
            JOIN brand_asset a ON a.code = u.brand_asset
            WHERE a.id = ANY (cast(:ids AS uuid[]))
              AND NOT a.voided
              AND NOT u.voided
              AND u.status = 'GRANTED'
              AND (u.decided_on < a.adopted_on OR u.decided_on >= a.retired_on)
            GROUP BY a.code
            ORDER BY a.code""";

    BrandAssets() {
        super(BrandAsset.class, BrandAssetFacts.class);
    }

    @Override
    protected BrandAsset open(BrandAssetFacts facts) {
        return new BrandAsset(facts);
    }

    /** Only a correction can leave versions and grants outside the asset's days. */
    @Override
    protected Rules<BrandAsset> rules() {
        return Rules.ofCorrections(assets -> {
            ensureNone(VERSIONS_OUTSIDE, assets, "brand.versionsOutside");
            ensureNone(GRANTED_OUTSIDE, assets, "brand.usagesOutside");
        });
    }

    @SuppressWarnings("unchecked")
    private void ensureNone(String sql, List<BrandAsset> assets, String reason) {
        Stream<Tuple> outside = getEntityManager()
                .createNativeQuery(sql, Tuple.class)
                .setParameter("ids", assets.stream().map(BrandAsset::id).toArray(UUID[]::new))
                .getResultList()
                .stream();
        List<Fault> faults = outside.map(row -> new Fault(null, Reason.of(reason, row.get("outside"), row.get("code"))))
                .toList();
        if (!faults.isEmpty()) {
            throw Refusal.of(ProblemCode.RULE_BROKEN, faults);
        }
    }
}
